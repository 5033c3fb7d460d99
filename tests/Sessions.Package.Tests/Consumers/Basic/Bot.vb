Imports Sessions

<Session("08:00", "12:00")>
Public Class Bot
End Class

Module Program
    Sub Main()
    End Sub
End Module
