// What the charts of the page share, and the one of equity.
const press = (group, button) => $$("button", group).forEach(other => other.setAttribute("aria-pressed", other === button));

const chartOptions = () => ({
  autoSize: true,
  layout: {
    background: { color: "transparent" }, textColor: color("soft"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 11,
    attributionLogo: false, panes: { separatorColor: color("line"), separatorHoverColor: color("line2"), enableResize: true },
  },
  grid: { vertLines: { color: color("line", .7) }, horzLines: { color: color("line", .7) } },
  rightPriceScale: { borderVisible: false },
  timeScale: { borderColor: color("line"), timeVisible: true, secondsVisible: false, minBarSpacing: .02 },
  crosshair: {
    mode: 0,
    vertLine: { color: color("soft"), labelBackgroundColor: color("soft"), width: 1, style: 2 },
    horzLine: { color: color("soft"), labelBackgroundColor: color("soft"), width: 1, style: 2 },
  },
  localization: { locale: "en-GB", dateFormat: "yyyy-MM-dd", timeFormatter: time => momentOf(time - meta.t0) },
  handleScale: { axisPressedMouseMove: true },
  handleScroll: { vertTouchDrag: false },
});
function tickText(time, kind) {
  const moment = wall(time - meta.t0);
  if (kind === 0) return String(moment.getUTCFullYear());
  if (kind === 1) return monthNames[moment.getUTCMonth()];
  return kind === 2 ? `${moment.getUTCDate()} ${monthNames[moment.getUTCMonth()]}` : clockOf(time - meta.t0);
}

// docs/decisions.md 230
// The library centres a label below its tick and cuts it off at the ends of the axis: there it is moved in, by spaces beside it.
// That depends on where the tick is, so no label may be kept from before.
class LabelsByPlace extends library.defaultHorzScaleBehavior() {
  #made = 0;
  cacheKey() { return this.#made++; }
}
const ruler = element("canvas").getContext("2d");
function makeChart(box) {
  const chart = library.createChartEx(box, new LabelsByPlace(), chartOptions()), scale = chart.timeScale(), gap = "\u00a0";
  scale.applyOptions({
    tickMarkFormatter: (time, kind) => {
      const { fontFamily, fontSize } = chart.options().layout, text = tickText(time, kind), at = scale.timeToCoordinate(time), end = scale.width();
      if (at == null || at < 0 || at > end) return "";
      ruler.font = `bold ${fontSize}px ${fontFamily}`;
      const half = ruler.measureText(text).width / 2 + 1, spaces = cut => gap.repeat(Math.max(0, Math.ceil(2 * cut / ruler.measureText(gap).width)));
      return spaces(half - at) + text + spaces(at + half - end);
    },
  });
  return chart;
}

// The wheel scrolls the page until a chart is chosen.
function takeWheel(box, chart) {
  const set = on => chart.applyOptions({ handleScale: { mouseWheel: on }, handleScroll: { mouseWheel: on } });
  set(false);
  box.addEventListener("focusin", () => set(true));
  box.addEventListener("focusout", () => set(false));
  box.addEventListener("pointerdown", () => box.focus({ preventScroll: true }));
}

// Arrows read points aloud, with Shift they move; + and − zoom; Escape takes the crosshair away.
function takeKeys(box, chart, series, countOf, pointAt) {
  let at = null;
  const read = (range, step) => {
    const width = range.to - range.from, scale = chart.timeScale();
    const outside = at == null || at < range.from - 1 || at > range.to + 1;
    at = Math.max(0, Math.min(countOf() - 1, (outside ? Math.round((range.from + range.to) / 2) : at) + step));
    const point = pointAt(at);
    chart.setCrosshairPosition(point.price, point.time, series);
    say(point.text);
    if (at < range.from) scale.setVisibleLogicalRange({ from: at - width * .1, to: at + width * .9 });
    if (at > range.to) scale.setVisibleLogicalRange({ from: at - width * .9, to: at + width * .1 });
  };
  box.addEventListener("keydown", event => {
    const scale = chart.timeScale(), range = scale.getVisibleLogicalRange();
    if (!range || event.ctrlKey || event.metaKey || event.altKey) return;
    const width = range.to - range.from, step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && event.shiftKey) scale.setVisibleLogicalRange({ from: range.from + step * width / 4, to: range.to + step * width / 4 });
    else if (step) read(range, step);
    else if (event.key === "+" || event.key === "=") scale.setVisibleLogicalRange({ from: range.from + width * .15, to: range.to - width * .15 });
    else if (event.key === "-") scale.setVisibleLogicalRange({ from: range.from - width * .2, to: range.to + width * .2 });
    else if (event.key === "Escape") {
      chart.clearCrosshairPosition();
      at = null;
      box.blur();
    } else return;
    event.preventDefault();
  });
}

async function equityChart() {
  const [times, cents] = await unpack("d-eq", meta.eq, 2);
  summed(times);
  summed(cents);
  // One value a second: the last.
  const keep = [...times.keys()].filter(i => times[i] !== times[i + 1]), count = keep.length;
  if (count < 2) return;
  const at = keep.map(i => meta.t0 + times[i]), equity = keep.map(i => cents[i] / 100);
  // Once equity was not above zero, what it fell by is no part of anything.
  let high = -Infinity, low = Infinity;
  const depth = equity.map(value => {
    [high, low] = [Math.max(high, value), Math.min(low, value)];
    return low > 0 ? (value / high - 1) * 100 : NaN;
  });
  const depthText = (i, unit) => Number.isNaN(depth[i]) ? "unknown" : number(depth[i], 1) + unit;
  $("#eq").classList.add("live");
  const box = $("#eqc"), chart = makeChart(box), scale = chart.timeScale();
  takeWheel(box, chart);
  const money = { type: "custom", minMove: .01, formatter: value => number(value, Math.abs(high) < 100 ? 2 : 0) };
  const part = { type: "custom", minMove: .01, formatter: value => number(value, 1) + " %" };
  const line = chart.addSeries(library.AreaSeries, { lineWidth: 2, priceLineVisible: false, priceFormat: money });
  const fall = chart.addSeries(library.BaselineSeries, {
    baseValue: { type: "price", price: 0 }, lineWidth: 1, priceLineVisible: false, priceFormat: part,
    topLineColor: "transparent", topFillColor1: "transparent", topFillColor2: "transparent",
  }, 1);
  line.setData(at.map((time, i) => ({ time, value: equity[i] })));
  fall.setData(at.map((time, i) => Number.isNaN(depth[i]) ? { time } : { time, value: depth[i] }));
  const start = line.createPriceLine({ price: equity[0], lineWidth: 1, lineStyle: 2, axisLabelVisible: false });
  chart.panes()[0].setStretchFactor(2.3);
  chart.panes()[1].setStretchFactor(1);
  onTheme(() => {
    chart.applyOptions(chartOptions());
    line.applyOptions({ lineColor: color("accent"), topColor: color("accent", .18), bottomColor: color("accent", 0) });
    fall.applyOptions({ bottomLineColor: color("down"), bottomFillColor1: color("down", .08), bottomFillColor2: color("down", .3) });
    start.applyOptions({ color: color("line2") });
  });

  // It shows the whole until somebody has moved it.
  let whole = true;
  new ResizeObserver(() => whole && requestAnimationFrame(() => requestAnimationFrame(() => scale.fitContent()))).observe(box);
  box.addEventListener("pointerdown", () => { whole = false; });
  scale.fitContent();
  const legend = $("#eql");
  const tell = i => legend.replaceChildren(
    element("b", "", i === count - 1 ? "At the end" : momentOf(at[i] - meta.t0)), element("span", "", `Equity ${number(equity[i])}`),
    element("span", styleOf(equity[i] - equity[0]), equity[0] > 0 ? signed((equity[i] / equity[0] - 1) * 100, 1) + " %" : ""),
    element("span", depth[i] < 0 ? "down" : "", `Drawdown ${depthText(i, " %")}`));
  tell(count - 1);
  const nearest = point => point.time == null || point.logical == null ? count - 1 : Math.max(0, Math.min(count - 1, Math.round(point.logical)));
  chart.subscribeCrosshairMove(point => tell(nearest(point)));
  $("#span").onclick = event => {
    const button = event.target.closest("button");
    if (!button) return;
    press($("#span"), button);
    const days = +button.dataset.d;
    whole = !days;
    if (whole) scale.fitContent(); else scale.setVisibleRange({ from: at[count - 1] - days * 86400, to: at[count - 1] });
  };
  takeKeys(box, chart, line, () => count, i => ({
    price: equity[i], time: at[i], text: `${momentOf(at[i] - meta.t0)}, equity ${number(equity[i])}, drawdown ${depthText(i, " percent")}`,
  }));
}
