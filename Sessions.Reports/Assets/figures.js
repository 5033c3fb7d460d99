// Another figure in the heat maps, and the picture of how far trades went against one.
const levelOf = (value, most) => !value || !most ? "z0" : (value > 0 ? "p" : "m") + Math.min(5, Math.max(1, Math.ceil(5 * Math.abs(value) / most)));
const heatFigures = {
  net: { of: cell => +cell.net, text: value => signed(value, 0), shade: value => value, isProfit: true },
  ex: { of: cell => cell.net / cell.n, text: value => signed(value), shade: value => value, isProfit: true },
  win: { of: cell => cell.win / cell.n * 100, text: value => number(value, 0) + " %", shade: value => value - 50 },
  n: { of: cell => +cell.n, text: value => number(value, 0), shade: value => value },
};

function heatMaps() {
  if (!$("#metric")) return;
  $("#metric").onclick = event => {
    const button = event.target.closest("button");
    if (!button) return;
    press($("#metric"), button);
    const figure = heatFigures[button.dataset.m];
    for (const table of [$("#hs"), $("#hh")]) {
      const cells = $$("td[data-n]", table), inner = cells.filter(cell => !cell.classList.contains("tot"));
      const most = Math.max(...inner.map(cell => Math.abs(figure.shade(figure.of(cell.dataset)))));
      for (const cell of cells) {
        const value = figure.of(cell.dataset), shade = figure.shade(value);
        cell.textContent = figure.text(value);
        cell.className = cell.classList.contains("tot") ? "tot " + (figure.isProfit ? styleOf(value) : "")
          : button.dataset.m === "n" ? "a" + Math.min(5, Math.ceil(5 * value / most)) : levelOf(shade, most);
      }
    }
  };
}

// Round numbers between two, as the axes that are not drawn here have them.
function roundSteps(low, high, count) {
  const least = (high - low) / count, power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find(one => least / power <= one * 1.0001) ?? 10), first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}
const roundText = (value, steps) => number(value, Math.max(0, Math.min(4, -Math.floor(Math.log10(Math.abs(steps[1] - steps[0]) || 1)))));

function excursions() {
  const canvas = $("#mae");
  if (!canvas) return;
  const box = canvas.parentElement, context = canvas.getContext("2d");
  const known = [...Array(trades.count).keys()].filter(i => !Number.isNaN(trades.net[i]) && !Number.isNaN(trades.worst[i]));
  if (!known.length) return;
  // The rarest are drawn at the edge.
  const quantile = (values, part) => values.sort((a, b) => a - b)[Math.floor(part * (values.length - 1))];
  const deepest = Math.min(-1e-9, quantile(known.map(i => trades.worst[i]), .01));
  const low = Math.min(0, quantile(known.map(i => trades.net[i]), .01)), high = Math.max(low + 1e-9, quantile(known.map(i => trades.net[i]), .99));
  let points = [], hot = -1;
  const draw = () => {
    const width = box.clientWidth, height = box.clientHeight, ratio = devicePixelRatio || 1;
    if (!width) return;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    context.scale(ratio, ratio);
    const left = 44, bottom = height - 20;
    const x = value => left + (width - left - 6) * (1 - Math.min(1, value / deepest));
    const y = value => bottom - (bottom - 6) * (Math.max(low, Math.min(high, value)) - low) / (high - low);
    context.font = "11px system-ui";
    context.fillStyle = color("soft");
    context.strokeStyle = color("line");
    context.textAlign = "right";
    const rows = roundSteps(low, high, 5), columns = roundSteps(deepest, 0, width < 360 ? 4 : 6);
    for (const value of rows) {
      context.beginPath();
      context.moveTo(left, y(value) + .5);
      context.lineTo(width, y(value) + .5);
      context.stroke();
      context.fillText(roundText(value, rows), left - 4, y(value) + 4);
    }
    context.fillText("MAE 0", width, height - 5);
    context.textAlign = "center";
    for (const value of columns.filter(value => x(value) < width - 56)) context.fillText(roundText(value, columns), x(value), height - 5);
    // A few are seen one by one, thousands as a cloud.
    const dot = Math.max(2.2, Math.min(6, 60 / Math.sqrt(known.length))), ink = dot > 3 ? .8 : .4;
    const [gain, loss] = [color("up", ink), color("down", ink)];
    points = known.map(i => [x(Math.min(0, trades.worst[i])), y(trades.net[i])]);
    points.forEach(([px, py], k) => {
      context.fillStyle = trades.net[known[k]] > 0 ? gain : loss;
      context.fillRect(px - dot / 2, py - dot / 2, dot, dot);
    });
    if (hot >= 0) {
      context.strokeStyle = color("ink");
      context.lineWidth = 1.5;
      context.beginPath();
      context.arc(points[hot][0], points[hot][1], 5, 0, 7);
      context.stroke();
    }
  };
  const nearest = event => {
    const area = canvas.getBoundingClientRect(), px = event.clientX - area.left, py = event.clientY - area.top;
    let best = -1, least = 144;
    points.forEach((point, k) => {
      const distance = (point[0] - px) ** 2 + (point[1] - py) ** 2;
      if (distance < least) [least, best] = [distance, k];
    });
    return best;
  };
  canvas.onmousemove = event => {
    const found = nearest(event), i = known[found];
    if (found === hot) return;
    hot = found;
    draw();
    canvas.title = hot < 0 ? "" : `${momentOf(trades.begin[i])}, ${meta.syms[trades.symbol[i]]}: net ${signed(trades.net[i])}, MAE ${number(trades.worst[i])}`;
  };
  canvas.onclick = event => {
    const found = nearest(event);
    if (found >= 0) showTrade(known[found]);
  };
  new ResizeObserver(draw).observe(box);
  onTheme(draw);
}
