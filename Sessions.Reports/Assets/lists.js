// All trades and all occurrences: sorted, filtered, a hundred at a time.
let listView;
function makeLists() {
  const table = $("#list"), filters = $("#filters"), rowsOnPage = 100;
  let kind = "t", sort = "begin", direction = 1, at = 0, rows = [], current = -1;
  const price = value => value.toFixed(meta.pd), when = seconds => `${dateOf(seconds)} ${clockOf(seconds)}`;
  const goTo = (what, seconds) => {
    const button = element("button", "go");
    button.type = "button";
    button.append(element("span", "wide", dayNames[wall(seconds).getUTCDay()] + " "), when(seconds));
    button.setAttribute("aria-label", `Show ${what} of ${button.textContent} on the chart`);
    return button;
  };
  const columns = {
    t: [
      { key: "begin", name: "Opened", value: i => trades.begin[i], cell: i => goTo("trade", trades.begin[i]), text: i => when(trades.begin[i]) },
      {
        key: "end", name: "Closed", value: i => trades.end[i], text: i => when(trades.end[i]), style: "wide",
        cell: i => dateOf(trades.end[i]) === dateOf(trades.begin[i]) ? clockOf(trades.end[i]) : when(trades.end[i]),
      },
      { key: "symbol", name: "Symbol", value: i => trades.symbol[i], cell: i => meta.syms[trades.symbol[i]] ?? "", style: "l" },
      { key: "session", name: "Session", value: i => trades.session[i], cell: i => sessionChip(trades.session[i]), style: "l",
        text: i => sessionName(trades.session[i]) },
      { key: "side", name: "Side", value: i => trades.side[i], cell: i => trades.side[i] ? "Short" : "Long", style: "l wide" },
      { key: "volume", name: "Volume", value: i => trades.volume[i], cell: i => String(trades.volume[i]), style: "wide" },
      { key: "open", name: "In", value: i => trades.open[i], cell: i => price(trades.open[i]), style: "wide" },
      { key: "close", name: "Out", value: i => trades.close[i], cell: i => price(trades.close[i]), style: "wide" },
      { key: "held", name: "Held", value: i => trades.end[i] - trades.begin[i], cell: i => heldText(trades.end[i] - trades.begin[i]),
        style: "wide" },
      { key: "why", name: "Closed by", value: i => trades.why[i], cell: i => meta.why[trades.why[i]], style: "l wide" },
      { key: "worst", name: "MAE", value: i => trades.worst[i], cell: i => signed(trades.worst[i]), style: "wide" },
      { key: "best", name: "MFE", value: i => trades.best[i], cell: i => signed(trades.best[i]), style: "wide", high: true },
      { key: "net", name: "Net", value: i => trades.net[i], cell: i => signed(trades.net[i]), tone: i => styleOf(trades.net[i]), high: true },
    ],
    o: [
      { key: "begin", name: "Begun", value: i => occurrences.begin[i], cell: i => goTo("occurrence", occurrences.begin[i]), text: i => when(occurrences.begin[i]) },
      { key: "end", name: "Ended", value: i => occurrences.end[i], cell: i => when(occurrences.end[i]), style: "wide" },
      { key: "date", name: "Trading date", value: i => occurrences.date[i], cell: i => dayText(occurrences.date[i]), style: "wide" },
      { key: "symbol", name: "Symbol", value: i => occurrences.symbol[i], cell: i => meta.syms[occurrences.symbol[i]] ?? "", style: "l" },
      { key: "session", name: "Session", value: i => occurrences.session[i], style: "l",
        cell: i => sessionChip(occurrences.session[i]), text: i => sessionName(occurrences.session[i]) },
      { key: "trades", name: "Trades", value: i => occurrences.trades[i], cell: i => number(occurrences.trades[i], 0), style: "wide" },
      { key: "left", name: "End", value: i => occurrences.left[i], cell: i => occurrences.left[i] ? "left something open" : "done", style: "l wide" },
      { key: "late", name: "Late", value: i => occurrences.late[i], cell: i => occurrences.late[i] ? occurrences.late[i] + " s" : "–", style: "wide" },
      { key: "net", name: "Net", value: i => occurrences.net[i], cell: i => signed(occurrences.net[i]), tone: i => styleOf(occurrences.net[i]), high: true },
    ],
  };
  const all = () => kind === "t" ? trades : occurrences;
  const textOf = (column, i) => {
    const cell = column.text ? column.text(i) : column.cell(i);
    return cell.textContent ?? cell;
  };

  const showRows = () => {
    table.tBodies[0].replaceChildren(...rows.slice(at, at + rowsOnPage).map(i => {
      const row = element("tr");
      row.dataset.i = i;
      if (i === current) row.setAttribute("aria-current", "true");
      row.append(...columns[kind].map(column => {
        const cell = element("td", [column.style, column.tone?.(i)].filter(Boolean).join(" "));
        cell.append(column.cell(i));
        return cell;
      }));
      return row;
    }));
    $("#pagen").textContent = !rows.length ? "None"
      : `${number(at + 1, 0)} to ${number(Math.min(rows.length, at + rowsOnPage), 0)} of ${number(rows.length, 0)}`;
    $("#back").disabled = !at;
    $("#on").disabled = at + rowsOnPage >= rows.length;
  };
  const select = () => {
    const wanted = Object.fromEntries(new FormData(filters)), data = all(), words = wanted.q.trim().toLowerCase();
    const first = wanted.from ? startOf(wanted.from) : -Infinity, last = wanted.to ? startOf(wanted.to) + 86400 : Infinity;
    const isWanted = i => (!wanted.sym || data.symbol[i] === +wanted.sym) && (!wanted.s || data.session[i] === +wanted.s)
      && (kind === "o" || !wanted.side || data.side[i] === +wanted.side) && (!wanted.res || (wanted.res === "w" ? data.net[i] > 0 : data.net[i] < 0))
      && data.begin[i] >= first && data.begin[i] < last && (!wanted.wd || (wall(data.begin[i]).getUTCDay() + 6) % 7 === +wanted.wd)
      && (!words || columns[kind].some(column => textOf(column, i).toLowerCase().includes(words)));
    rows = [...Array(data.count).keys()].filter(isWanted);
    const key = columns[kind].find(column => column.key === sort).value;
    const rank = i => Number.isNaN(key(i)) ? -Infinity : key(i);
    rows.sort((a, b) => (rank(a) - rank(b)) * direction || a - b);
    at = 0;
    const sum = rows.reduce((total, i) => total + data.net[i], 0);
    $("#count").textContent = `${number(rows.length, 0)} ${kind === "t" ? "trades" : "occurrences"}, net ${signed(sum)} ${meta.ccy}`;
    showRows();
  };
  const showHead = () => {
    const row = element("tr");
    for (const column of columns[kind]) {
      const head = element("th", column.style ?? ""), button = element("button", "", column.name);
      head.scope = "col";
      button.type = "button";
      if (column.key === sort) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      button.onclick = () => {
        direction = sort === column.key ? -direction : column.high ? -1 : 1;
        sort = column.key;
        showHead();
        select();
        $$("#list thead button")[columns[kind].indexOf(column)].focus();
      };
      head.append(button);
      row.append(head);
    }
    table.tHead.replaceChildren(row);
  };
  const show = next => {
    [kind, sort, direction, current] = [next, "begin", 1, -1];
    for (const tab of ["t", "o"]) {
      $("#tab-" + tab).setAttribute("aria-selected", tab === kind);
      $("#tab-" + tab).tabIndex = tab === kind ? 0 : -1;
    }
    $("#lists").setAttribute("aria-labelledby", "tab-" + kind);
    $("#fside").hidden = kind === "o";
    showHead();
    select();
  };
  $("#tab-t").onclick = () => show("t");
  $("#tab-o").onclick = () => show("o");
  $(".tabs").onkeydown = event => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    show(kind === "t" ? "o" : "t");
    $("#tab-" + kind).focus();
  };
  filters.oninput = select;
  filters.onreset = () => setTimeout(select);
  filters.onsubmit = event => event.preventDefault();
  $("#back").onclick = () => { at -= rowsOnPage; showRows(); };
  $("#on").onclick = () => { at += rowsOnPage; showRows(); };
  table.tBodies[0].onclick = async event => {
    const row = event.target.closest("tr");
    if (!row) return;
    current = +row.dataset.i;
    $$("tr[aria-current]", table).forEach(other => other.removeAttribute("aria-current"));
    row.setAttribute("aria-current", "true");
    await priceChart();
    if (!priceView) return;
    await (kind === "t" ? priceView.trade(current) : priceView.occurrence(current));
    if ($("#pxc").getBoundingClientRect().top < 0) $("#ex").scrollIntoView();
  };
  // A text that a spreadsheet would take for a formula is no number: it gets an apostrophe.
  const quoted = text => {
    const plain = text.replaceAll("−", "-"), isNumber = /^[-+]?[\d,]+(\.\d+)?$/.test(plain);
    const safe = isNumber ? plain.replace(/[+,]/g, "") : /^[=+\-@]/.test(plain) ? "'" + plain : plain;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  $("#csv").onclick = () => {
    const lines = rows.map(i => columns[kind].map(column => quoted(textOf(column, i))).join(","));
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([[columns[kind].map(column => column.name).join(","), ...lines].join("\n")], { type: "text/csv" }));
    link.download = kind === "t" ? "trades.csv" : "occurrences.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  listView = {
    // Goes to a row, on whichever page it is; filters that hide it are cleared.
    go: (what, i) => {
      if (what !== kind) show(what);
      if (!rows.includes(i)) {
        for (const field of $$("select, input", filters)) field.value = "";
        select();
      }
      current = i;
      at = rows.indexOf(i) - rows.indexOf(i) % rowsOnPage;
      showRows();
      $("tr[aria-current] .go", table).focus();
    },
  };
  show("t");
}
