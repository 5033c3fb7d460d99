namespace Sessions.Reports;

/// <summary>The style sheet of all pages.</summary>
internal static class PageStyle
{
    private const string Layout = """
        :root{color-scheme:light dark;--paper:#fff;--text:#1b2027;--muted:#59626e;--line:#d5dae1;--band:#f2f4f7;--focus:#0b5cad}
        @media(prefers-color-scheme:dark){:root{--paper:#12161c;--text:#e6eaf0;--muted:#9aa5b3;--line:#333c48;--band:#1b212a;--focus:#7cb8f2}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--paper);color:var(--text);font:1rem/1.5 Roboto,system-ui,sans-serif}
        h1{font-size:1.35rem;line-height:1.3;margin:.25rem 0 .75rem;overflow-wrap:anywhere}
        h2{font-size:1.1rem;margin:1.75rem 0 .5rem;overflow-wrap:anywhere}
        p{margin:.25rem 0 .75rem;color:var(--muted)}
        figure{margin:0 0 1rem}
        figure svg{display:block;width:100%;height:auto}
        .narrow{display:none}
        @media(max-width:640px){.wide{display:none}.narrow{display:block}}
        .table{overflow-x:auto;border:1px solid var(--line);border-radius:6px}
        .table:focus-visible,button:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;padding:.5rem .75rem;color:var(--muted)}
        th,td{text-align:left;vertical-align:top;padding:.375rem .75rem;border-top:1px solid var(--line)}
        th{white-space:nowrap}
        td{overflow-wrap:break-word;max-width:18rem}
        td.t{white-space:nowrap;max-width:none}
        td.n,th.n{text-align:right;white-space:nowrap}
        tbody tr:nth-child(even){background:var(--band)}
        th button{all:unset;cursor:pointer;font:inherit}
        th button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
        th[aria-sort] button::after{content:" ▲";font-size:.75em}
        th[aria-sort=descending] button::after{content:" ▼"}
        h3{font-size:1rem;font-weight:500;margin:1.25rem 0 .5rem;overflow-wrap:anywhere}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem;margin:0 0 1rem}
        dl div{border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem}
        dt{color:var(--muted);font-size:.8125rem}
        dd{margin:0;font-size:1.125rem;font-variant-numeric:tabular-nums}
        tr.skipped td{color:var(--muted)}
        """;

    public static string Text { get; } = Layout.ReplaceLineEndings("") + InkColors.StyleSheet;
}
