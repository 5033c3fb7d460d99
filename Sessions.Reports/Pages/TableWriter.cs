namespace Sessions.Reports;

/// <summary>Writes a table whose columns sort where scripts run, and which is a plain table where they do not.</summary>
internal sealed class TableWriter
{
    /// <summary>Makes of each heading a button that sorts by it; once more, and it sorts the other way round.</summary>
    public const string Script = """
        for(const table of document.querySelectorAll("table.sorts")){
        const body=table.tBodies[0],heads=[...table.tHead.rows[0].cells];
        heads.forEach((head,column)=>{
        const button=document.createElement("button");
        button.type="button";button.textContent=head.textContent;head.textContent="";head.append(button);
        button.addEventListener("click",()=>{
        const down=head.getAttribute("aria-sort")==="ascending",isNumber=head.classList.contains("n");
        const keyOf=row=>{const text=row.cells[column].textContent;if(!isNumber)return text;const number=parseFloat(text.replaceAll(",",""));return Number.isNaN(number)?-Infinity:number};
        heads.forEach(other=>other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort",down?"descending":"ascending");
        const rows=[...body.rows].map((row,place)=>({row,place,key:keyOf(row)}));
        rows.sort((a,b)=>(a.key<b.key?-1:a.key>b.key?1:0)*(down?-1:1)||a.place-b.place);
        body.append(...rows.map(sorted=>sorted.row));
        })})}
        """;

    private readonly HtmlWriter _page;
    private readonly string[] _classes;

    /// <summary>Begins a table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The headings; one that begins with # is of numbers, one that begins with @ of instants.</param>
    public TableWriter(HtmlWriter page, string caption, params string[] columns)
    {
        _page = page;
        _classes = Array.ConvertAll(columns, static column => column[0] switch { '#' => "class=\"n\"", '@' => "class=\"t\"", _ => "" });
        page.Markup("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table class=\"sorts\">\n").Element("caption", caption).Markup("<thead><tr>\n");
        foreach (var column in columns)
        {
            page.Element("th", column.TrimStart('#', '@'), column.StartsWith('#') ? "scope=\"col\" class=\"n\"" : "scope=\"col\"");
        }

        page.Markup("</tr></thead>\n<tbody>\n");
    }

    /// <summary>Writes a row, one cell for each heading.</summary>
    public void Row(params string[] cells)
    {
        _page.Markup("<tr>");
        for (var i = 0; i < cells.Length; i++)
        {
            _page.Element("td", cells[i], _classes[i]);
        }

        _page.Markup("</tr>\n");
    }

    public void End() => _page.Markup("</tbody>\n</table>\n</div>\n");
}
