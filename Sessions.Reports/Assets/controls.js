// The buttons, keys and words around the price.
function priceControls(chart) {
  const legend = $("#pxl"), card = $("#card");
  let near = "";
  const tell = i => {
    const { bars, length, low, high, symbol, place } = chart.state();
    if (!(i >= low && i < high)) {
      legend.replaceChildren(element("b", "", meta.syms[symbol]), element("span", "soft", `${lengthText(length)}, bid`), element("span", "soft", near));
      return "";
    }
    const time = bars.time[i], price = value => value.toFixed(meta.bars[place].d);
    const inside = occurrences.of[symbol]?.find(o => occurrences.begin[o] <= time && time < occurrences.end[o]);
    const parts = ["open", "high", "low", "close"].map(name => [name, price(bars[name][i])]);
    legend.replaceChildren(element("b", "", momentOf(time)), ...parts.map(([name, value]) => element("span", "", `${name[0].toUpperCase()} ${value}`)));
    if (inside != null) legend.append(sessionChip(occurrences.session[inside]));
    return [momentOf(time), ...parts.map(part => part.join(" ")), ...(inside == null ? [] : [sessionName(occurrences.session[inside])])].join(", ");
  };
  const describe = (rows, kind, i) => {
    card.hidden = !rows.length;
    card.replaceChildren(...rows.map(([name, text, style]) => {
      const part = element("div");
      part.append(element("dt", "", name), element("dd", style ?? "", text));
      return part;
    }));
    if (!rows.length) return;
    const part = element("div"), place = element("dd"), button = element("button", "go", "Show its row");
    button.type = "button";
    button.onclick = () => listView?.go(kind, i);
    place.append(button);
    part.append(element("dt", "", "List"), place);
    card.append(part);
  };
  const use = async (place, length, from, to) => {
    await chart.use(place, length, from, to);
    const { bars, length: used } = chart.state();
    press($("#sym"), $(`#sym [data-s="${place}"]`));
    $("#tf").replaceChildren(...lengthsOf(meta.bars[place]).map(known => {
      const button = element("button", "", lengthText(known));
      button.type = "button";
      button.dataset.m = known;
      button.setAttribute("aria-pressed", known === used);
      return button;
    }));
    const middle = bars.time[Math.max(0, Math.min(bars.count - 1, lowerBound(bars.time, (from + to) / 2)))];
    near = momentOf(middle).slice(0, 14);
    $("#goto").value = dateOf(middle);
    chart.update();
    tell(-1);
  };
  const kept = () => {
    const { bars, low } = chart.state(), range = chart.chart.timeScale().getVisibleLogicalRange();
    const at = logical => bars.time[Math.max(0, Math.min(bars.count - 1, Math.round(logical + low)))];
    return [at(range.from), at(range.to)];
  };
  const placeOf = symbol => meta.bars.findIndex(series => series.sym === symbol);
  const trade = async (i, isShown) => {
    chart.choose(i, trades.occurrence[i]);
    const price = value => value.toFixed(meta.pd), width = Math.max(3600, (trades.end[i] - trades.begin[i]) * 2);
    describe([
      ["Trade", "#" + number(i + 1, 0)], ["Session", sessionName(trades.session[i])],
      ["Side", `${trades.side[i] ? "Short" : "Long"} ${trades.volume[i]} ${meta.syms[trades.symbol[i]]}`],
      ["In", `${dateOf(trades.begin[i])} ${clockOf(trades.begin[i])} at ${price(trades.open[i])}`],
      ["Out", `${clockOf(trades.end[i])} at ${price(trades.close[i])}`],
      ["Held", heldText(trades.end[i] - trades.begin[i])], ["Closed by", meta.why[trades.why[i]]], ["Net", signed(trades.net[i]), styleOf(trades.net[i])],
      ["MAE / MFE", `${signed(trades.worst[i])} / ${signed(trades.best[i])}`],
    ], "t", i);
    say(`Trade ${i + 1}, ${momentOf(trades.begin[i])}, net ${signed(trades.net[i])}`);
    const place = placeOf(trades.symbol[i]);
    if (isShown) chart.update();
    else if (place >= 0) await use(place, 60, trades.begin[i] - width, trades.end[i] + width);
  };
  const occurrence = async i => {
    chart.choose(-1, i);
    const symbol = occurrences.symbol[i];
    describe([
      ["Session", sessionName(occurrences.session[i])], ...(symbol < 0 ? [] : [["Symbol", meta.syms[symbol]]]),
      ["Window", `${momentOf(occurrences.begin[i])} to ${clockOf(occurrences.end[i])}`], ["Trades", number(occurrences.trades[i], 0)],
      ["Net", signed(occurrences.net[i]), styleOf(occurrences.net[i])], ["End", occurrences.left[i] ? "left something open" : "done"],
      ["Late", occurrences.late[i] ? occurrences.late[i] + " s" : "no"],
    ], "o", i);
    say(`${sessionName(occurrences.session[i])}, ${momentOf(occurrences.begin[i])}, net ${signed(occurrences.net[i])}`);
    const place = symbol < 0 ? chart.state().place : placeOf(symbol);
    if (place >= 0) await use(place, 60, occurrences.begin[i] - 2400, occurrences.end[i] + 2400);
  };
  const step = by => {
    const { symbol, chosenOccurrence } = chart.state(), all = occurrences.of[symbol] ?? [], [from, to] = kept();
    if (!all.length) return;
    const chosen = all.indexOf(chosenOccurrence);
    const next = chosen >= 0 ? chosen + by : lowerBound(all, (from + to) / 2, i => occurrences.begin[i]) - (by < 0 ? 1 : 0);
    occurrence(all[Math.max(0, Math.min(all.length - 1, next))]);
  };
  $("#sym").onclick = event => {
    const button = event.target.closest("button"), [from, to] = kept();
    if (!button) return;
    chart.choose(-1, -1);
    describe([]);
    use(+button.dataset.s, chart.state().length, from, to);
  };
  $("#tf").onclick = event => {
    const button = event.target.closest("button");
    if (!button) return;
    const [from, to] = kept(), middle = (from + to) / 2, width = (chart.box.clientWidth < 600 ? 90 : 180) * button.dataset.m;
    use(chart.state().place, +button.dataset.m, middle - width / 2, middle + width / 2);
  };
  $("#goto").onchange = event => {
    if (!event.target.value) return;
    const from = startOf(event.target.value), length = chart.state().length;
    use(chart.state().place, length <= 3600 ? length : 300, from, from + 86400);
  };
  $("#prev").onclick = () => step(-1);
  $("#next").onclick = () => step(1);
  chart.box.addEventListener("keydown", event => {
    if (event.key === "[") step(-1);
    if (event.key === "]") step(1);
  });
  chart.chart.subscribeCrosshairMove(point => tell(point.logical == null ? -1 : Math.round(point.logical) + chart.state().low));
  chart.chart.subscribeClick(({ point }) => {
    const i = point ? chart.tradeAt(point.x, point.y) : -1;
    if (i >= 0) trade(i, true);
  });
  takeKeys(chart.box, chart.chart, chart.candles, () => chart.state().high - chart.state().low, i => {
    const { bars, low } = chart.state();
    return { price: bars.close[i + low], time: meta.t0 + bars.time[i + low], text: tell(i + low) };
  });
  // At first the middle of the run, where most was going on: the first day with a trade after it.
  const start = async () => {
    const bars = (await barsOf(0))[meta.bars[0].sec], all = trades.of[meta.bars[0].sym] ?? [];
    const at = all.length ? trades.begin[all[all.length >> 1]] : bars.time[bars.count >> 1];
    await use(0, 300, at - 28800, at + 28800);
  };
  return { trade, occurrence, start };
}

async function showTrade(i) {
  await priceChart();
  $("#ex").scrollIntoView();
  await priceView?.trade(i);
}
