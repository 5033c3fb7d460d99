open Sessions

[<Session("08:00", "12:00")>]
type Bot() = class end

printfn "%d" (SessionTable.Create([| Session(System.TimeOnly(8, 0), System.TimeOnly(12, 0)) |])).Count
