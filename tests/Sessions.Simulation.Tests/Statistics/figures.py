"""A second implementation of the statistics, with nothing but Python's standard library.

    python3 figures.py          writes equity.csv, trades.csv and figures.csv anew

equity.csv: hours since 2025-01-01T00:00Z, equity.  trades.csv: opened and closed (hours), gross, commission, swap, MFE.
"""
import csv, math, random, statistics
from datetime import datetime, timedelta, timezone

T0 = datetime(2025, 1, 1, tzinfo=timezone.utc)
HOURS = 24 * 400


def make():
    """400 days of hours without weekends, and trades in most of them."""
    rng = random.Random(20250101)
    trades, hour, cents = [], 3, 0
    while hour < HOURS - 8:
        opened, closed = hour, hour + rng.randint(1, 6)
        if (T0 + timedelta(hours=opened)).weekday() < 5 and (T0 + timedelta(hours=closed - 1e-6)).weekday() < 5:
            gross = round(rng.gauss(9, 140))
            trades.append((opened, closed, gross, 7, -2 if closed % 24 < opened % 24 else 0, max(gross, 0) + rng.randint(0, 90)))
        hour = closed + rng.randint(0, 5)
    due = {}
    for t in trades:
        due[t[1]] = due.get(t[1], 0) + t[2] - t[3] + t[4]
    equity = [(0, 10_000)]
    for hour in range(1, HOURS + 1):
        cents += due.get(hour, 0)
        if (T0 + timedelta(hours=hour - 1e-6)).weekday() < 5:
            equity.append((hour, 10_000 + cents))
    return equity, trades


def figures(equity, trades):
    start, end = equity[0][1], equity[-1][1]
    days = {}
    for hour, value in equity[1:]:
        days[(hour - 1) // 24] = value
    closes = [start] + [days[d] for d in sorted(days)]
    r = [b / a - 1 for a, b in zip(closes, closes[1:])]
    span = equity[-1][0] / 24
    per_year = len(r) * 365.25 / span
    mean, s = statistics.mean(r), statistics.stdev(r)
    high, depth, money = start, 0.0, 0
    for _, value in equity:
        high = max(high, value)
        depth, money = min(depth, value / high - 1), max(money, high - value)
    net = [g - c + w for _, _, g, c, w, _ in trades]
    wins, losses = [p for p in net if p > 0], [p for p in net if p < 0]
    cagr = (end / start) ** (365.25 / span) - 1
    held = [b - a for a, b, *_ in trades]
    months = {}
    for hour, value in equity[1:]:
        months[(T0 + timedelta(hours=hour - 1e-6)).strftime("%Y-%m")] = value
    march = months["2025-03"] / months["2025-02"] - 1
    covered = {h for a, b, *_ in trades for h in range(a, b)}
    return {
        "Return": end / start - 1, "AnnualReturn": cagr, "MaxDrawdown": depth, "MaxDrawdownMoney": money, "DaysAYear": per_year, "Days": len(r),
        "Sharpe": mean / s * math.sqrt(per_year), "SharpeError": math.sqrt((1 + (mean / s) ** 2 / 2) / len(r)) * math.sqrt(per_year),
        "Sortino": mean / math.sqrt(statistics.mean(min(x, 0) ** 2 for x in r)) * math.sqrt(per_year), "Volatility": s * math.sqrt(per_year),
        "Calmar": cagr / -depth, "Recovery": sum(net) / money, "ProfitFactor": sum(wins) / -sum(losses),
        "Payoff": statistics.mean(wins) / -statistics.mean(losses), "Expectancy": statistics.mean(net),
        "ExpectancyError": 1.96 * statistics.stdev(net) / math.sqrt(len(net)), "WinRate": len(wins) / len(net),
        "PriceKept": sum(g for _, _, g, c, w, _ in trades if g - c + w > 0) / sum(m for _, _, g, c, w, m in trades if g - c + w > 0),
        "MeanHeldHours": statistics.mean(held), "MedianHeldHours": statistics.median(held), "March": march, "Exposure": len(covered) / equity[-1][0],
    }


if __name__ == "__main__":
    equity, trades = make()
    for name, rows in (("equity", equity), ("trades", trades), ("figures", figures(equity, trades).items())):
        with open(f"{name}.csv", "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
