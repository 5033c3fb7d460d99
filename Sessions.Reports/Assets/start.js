// What is seen first comes first; the rest when it is near.
const themes = ["auto", "light", "dark"];
const setTheme = name => {
  if (name === "auto") page.removeAttribute("data-theme"); else page.setAttribute("data-theme", name);
  $("#theme").replaceChildren("◐", element("span", "wide", " " + name[0].toUpperCase() + name.slice(1)), element("span", "sr", ` colours: ${name}`));
  $("#theme").dataset.theme = name;
  repaint();
};
setTheme("auto");
$("#theme").onclick = () => setTheme(themes[(themes.indexOf($("#theme").dataset.theme) + 1) % 3]);
matchMedia("(prefers-color-scheme:dark)").addEventListener("change", repaint);
$("#print").onclick = () => print();

const whenNear = (selector, begin) => {
  const near = $(selector);
  if (!near) return;
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    begin();
  }, { rootMargin: "600px" });
  observer.observe(near);
};
const once = begin => {
  let begun = false;
  return () => { if (!begun) { begun = true; begin(); } };
};
heatMaps();
equityChart().then(() => { page.dataset.ready = Math.round(performance.now()); });
const drawExcursions = once(() => loaded().then(excursions));
whenNear("#tr", drawExcursions);
(window.requestIdleCallback ?? setTimeout)(drawExcursions, { timeout: 3000 });
whenNear("#ex", () => {
  loaded().then(makeLists);
  priceChart();
});

const links = $$(".bar nav a"), sections = links.map(link => $(link.getAttribute("href")));
const follow = () => {
  const now = Math.max(0, sections.findLastIndex(section => section.getBoundingClientRect().top < 140));
  links.forEach((link, i) => i === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
};
addEventListener("scroll", follow, { passive: true });
follow();
