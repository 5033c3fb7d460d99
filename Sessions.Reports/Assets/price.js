// The price with sessions and trades. It is given a window of bars at a time.
let priceView;
const priceChart = (() => {
  let making;
  return () => making ??= meta.bars.length ? loaded().then(makePriceChart) : Promise.resolve();
})();

const loadedBars = [];
const barsOf = place => loadedBars[place] ??= (async () => {
  const series = meta.bars[place], [time, open, high, low, close] = await unpack("d-b" + place, series.n, 5), unit = 10 ** series.d;
  let last = 0;
  summed(time);
  for (let i = 0; i < series.n; i++) {
    open[i] += last;
    close[i] += open[i];
    last = close[i];
    high[i] += Math.max(open[i], close[i]);
    low[i] = Math.min(open[i], close[i]) - low[i];
  }
  for (const column of [open, high, low, close]) for (let i = 0; i < series.n; i++) column[i] /= unit;
  return { [series.sec]: { time, open, high, low, close, count: series.n } };
})();

// Longer bars, counted from 00:00 UTC.
function lengthened(bars, base, length) {
  return bars[length] ??= (() => {
    const from = bars[base], made = { time: [], open: [], high: [], low: [], close: [] };
    let current = null, j = -1;
    for (let i = 0; i < from.count; i++) {
      const group = Math.floor((meta.t0 + from.time[i]) / length);
      if (group !== current) {
        current = group;
        j++;
        made.time.push(group * length - meta.t0);
        for (const name of ["open", "high", "low", "close"]) made[name].push(from[name][i]);
      } else {
        made.high[j] = Math.max(made.high[j], from.high[i]);
        made.low[j] = Math.min(made.low[j], from.low[i]);
        made.close[j] = from.close[i];
      }
    }
    return { ...made, count: made.time.length };
  })();
}
const lengthText = seconds =>
  seconds < 60 ? `${seconds}s` : seconds < 3600 ? `${seconds / 60}m` : seconds < 86400 ? `${seconds / 3600}h` : `${seconds / 86400}D`;
const lengthsOf = series => [...new Set([series.sec, 60, 300, 900, 3600, 14400, 86400])]
  .filter(length => length >= series.sec && length % series.sec === 0).sort((a, b) => a - b);

async function makePriceChart() {
  const most = 12000, manyTrades = 420;
  const box = $("#pxc"), chart = makeChart(box), scale = chart.timeScale();
  const candles = chart.addSeries(library.CandlestickSeries, { priceLineVisible: false, lastValueVisible: false });
  takeWheel(box, chart);
  let place = 0, length = 0, bars, low = 0, high = 0, chosenTrade = -1, chosenOccurrence = -1, moving = false;
  const symbol = () => meta.bars[place].sym;

  const give = (from, to) => {
    low = Math.max(0, from | 0);
    high = Math.min(bars.count, to | 0);
    const given = new Array(high - low);
    for (let i = low; i < high; i++) {
      given[i - low] = { time: meta.t0 + bars.time[i], open: bars.open[i], high: bars.high[i], low: bars.low[i], close: bars.close[i] };
    }
    candles.setData(given);
  };
  const view = (from, to) => {
    const middle = (from + to) / 2, need = Math.max(most, (to - from) * 3);
    moving = true;
    if (from < low || to > high || high - low > need * 2 || !high) give(middle - need / 2, middle + need / 2);
    scale.setVisibleLogicalRange({ from: from - low, to: to - low });
    moving = false;
  };
  let frame = 0;
  scale.subscribeVisibleLogicalRangeChange(range => {
    if (!range || moving || !((range.from < 200 && low > 0) || (range.to > high - low - 200 && high < bars.count))) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const now = scale.getVisibleLogicalRange(), from = now.from + low, to = now.to + low;
      high = 0;
      view(from, to);
    });
  });

  // Where an instant is: between bars there is no time.
  const coordinate = logical => {
    const first = scale.logicalToCoordinate(0), far = scale.logicalToCoordinate(1000);
    return first == null ? null : first + logical * (far - first) / 1000;
  };
  const edgeOf = seconds => {
    const i = lowerBound(bars.time, seconds);
    const inside = i > 0 && bars.time[i] !== seconds && seconds < bars.time[i - 1] + length;
    return coordinate((inside ? i - 1 + (seconds - bars.time[i - 1]) / length : i) - low - .5);
  };
  const middleOf = seconds => coordinate(Math.max(0, lowerBound(bars.time, seconds + .5) - 1) - low);
  const shown = () => {
    const range = scale.getVisibleLogicalRange();
    if (!range || !bars?.count) return null;
    const at = logical => Math.max(0, Math.min(bars.count - 1, logical));
    return [bars.time[at(Math.floor(range.from + low))], bars.time[at(Math.ceil(range.to + low))] + length];
  };

  const shade = (context, width, height) => {
    const span = shown();
    if (!span) return;
    const all = occurrences.of[symbol()] ?? [];
    context.font = "600 11px system-ui";
    const first = Math.max(0, lowerBound(all, span[0] - 691200, i => occurrences.begin[i]));
    for (let k = first; k < all.length && occurrences.begin[all[k]] < span[1]; k++) {
      const i = all[k], tone = "s" + meta.cols[occurrences.session[i]];
      const left = edgeOf(occurrences.begin[i]), right = edgeOf(occurrences.end[i]);
      if (right < 0 || left > width || right - left < 1.5) continue;
      context.fillStyle = color(tone, i === chosenOccurrence ? .14 : .09);
      context.fillRect(left, 0, right - left, height);
      context.fillStyle = color(tone, .85);
      context.fillRect(left, height - 3, right - left, 3);
      const name = sessionName(occurrences.session[i]), room = context.measureText(name).width;
      if (right - left < room + 14) continue;
      context.fillText(name, Math.max(left, 0) + 7, height - 11);
      const net = signed(occurrences.net[i]);
      if (right - left < room + context.measureText(net).width + 26) continue;
      context.fillStyle = color(occurrences.net[i] >= 0 ? "up" : "down");
      context.fillText(net, Math.max(left, 0) + room + 15, height - 11);
    }
  };
  const drawTrade = (context, i, isChosen, width) => {
    const x1 = middleOf(trades.begin[i]), x2 = middleOf(trades.end[i] - 1);
    const y1 = candles.priceToCoordinate(trades.open[i]), y2 = candles.priceToCoordinate(trades.close[i]);
    if (x2 < -20 || x1 > width + 20 || y1 == null || y2 == null) return;
    const tone = color(trades.net[i] > 0 ? "up" : "down"), size = isChosen ? 7 : 4.5, foot = (trades.side[i] ? -1 : 1) * size * 1.6;
    context.globalAlpha = isChosen || chosenTrade < 0 ? 1 : .5;
    context.strokeStyle = tone;
    context.lineWidth = isChosen ? 2 : 1;
    context.setLineDash(isChosen ? [] : [3, 2]);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    context.setLineDash([]);
    context.strokeStyle = color("panel");
    context.lineWidth = 1;
    context.fillStyle = color("ink");
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x1 - size, y1 + foot);
    context.lineTo(x1 + size, y1 + foot);
    context.closePath();
    context.fill();
    context.stroke();
    context.fillStyle = tone;
    context.beginPath();
    context.arc(x2, y2, size * .75, 0, 7);
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  };
  const mark = (context, width, height) => {
    const span = shown();
    if (!span) return;
    const all = trades.of[symbol()] ?? [], begin = i => trades.begin[i];
    const from = lowerBound(all, span[0] - 172800, begin), to = lowerBound(all, span[1], begin);
    const isMany = to - from > manyTrades, [gain, loss] = [color("up"), color("down")];
    for (let k = from; k < to; k++) {
      const i = all[k];
      if (!isMany || i === chosenTrade) {
        drawTrade(context, i, i === chosenTrade, width);
        continue;
      }
      context.globalAlpha = Math.max(.12, Math.min(.5, 300 / (to - from)));
      context.fillStyle = trades.net[i] > 0 ? gain : loss;
      context.fillRect(middleOf(trades.begin[i]), height - 9, 1.2, 6);
      context.globalAlpha = 1;
    }
  };
  // The trade that is drawn within reach of a point; -1 where there is none, or where there are too many to tell.
  const tradeAt = (x, y) => {
    const span = shown(), all = trades.of[symbol()] ?? [], begin = i => trades.begin[i];
    const from = lowerBound(all, span[0] - 172800, begin), to = lowerBound(all, span[1], begin), reach = 10;
    let [best, least] = [-1, reach];
    for (const i of to - from > manyTrades ? [] : all.slice(from, to)) {
      const [x1, x2] = [middleOf(trades.begin[i]), middleOf(trades.end[i] - 1)];
      const [y1, y2] = [candles.priceToCoordinate(trades.open[i]), candles.priceToCoordinate(trades.close[i])];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2, part = length ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length : 0;
      const along = Math.max(0, Math.min(1, part)), distance = Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y);
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  };
  const layer = (order, draw) => ({
    zOrder: () => order,
    renderer: () => ({
      draw: target => target.useBitmapCoordinateSpace(space => {
        space.context.save();
        space.context.scale(space.horizontalPixelRatio, space.verticalPixelRatio);
        draw(space.context, space.mediaSize.width, space.mediaSize.height);
        space.context.restore();
      }),
    }),
  });
  let update = () => {};
  const layers = [layer("bottom", shade), layer("top", mark)];
  candles.attachPrimitive({ attached: attached => { update = attached.requestUpdate; }, detached() {}, updateAllViews() {}, paneViews: () => layers });
  onTheme(() => {
    chart.applyOptions(chartOptions());
    const body = color("soft", .75);
    const [rim, none] = [color("soft"), color("up", 0)];
    candles.applyOptions({ upColor: none, downColor: body, borderUpColor: rim, borderDownColor: body, wickUpColor: rim, wickDownColor: body });
    update();
  });
  priceView = priceControls({
    box, chart, candles, view, tradeAt, update: () => update(),
    state: () => ({ place, length, bars, low, high, chosenOccurrence, symbol: symbol() }),
    choose: (trade, occurrence) => { [chosenTrade, chosenOccurrence] = [trade, occurrence]; },
    use: async (nextPlace, nextLength, from, to) => {
      place = nextPlace;
      const series = meta.bars[place], lengths = lengthsOf(series);
      length = lengths.includes(nextLength) ? nextLength : lengths.find(known => known >= nextLength) ?? lengths.at(-1);
      candles.applyOptions({ priceFormat: { type: "price", precision: series.d, minMove: 10 ** -series.d } });
      bars = lengthened(await barsOf(place), series.sec, length);
      low = high = 0;
      view(lowerBound(bars.time, from), lowerBound(bars.time, to));
    },
  });
  await priceView.start();
}
