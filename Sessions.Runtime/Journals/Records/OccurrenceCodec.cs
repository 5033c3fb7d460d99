using System.Text.Json;

namespace Sessions.Journals.Records;

internal sealed class OccurrenceCodec() : RecordCodec<OccurrenceRecord>("occurrence")
{
    public override string KeyOf(OccurrenceRecord record) => record.Key;

    protected override void Write(Utf8JsonWriter writer, OccurrenceRecord record)
    {
        writer.Text("session", record.Session);
        writer.Number("number", record.Number);
        writer.Instant("start", record.Start);
        writer.Instant("end", record.End);
        writer.WriteNumber("day", record.Date.DayNumber);
        writer.Text("zone", record.TimeZone);
        writer.Number("onEnd", (int)record.OnEnd);
        writer.Text("customEnd", record.CustomEnd);
        writer.Number("scope", (int)record.Scope);
        writer.Flag("keepOrders", record.KeepOrders);
        writer.Instant("begunAt", record.BegunAt);
        writer.Instant("startedAt", record.StartedAt);
        writer.Instant("endingAt", record.EndingAt);
        writer.Number("endReason", (int)record.EndReason);
        writer.Instant("handlerStartedAt", record.HandlerStartedAt);
        writer.Instant("handledAt", record.HandledAt);
        writer.Text("handlerFailure", record.HandlerFailure);
        writer.Number("suspensions", record.Suspensions);
        writer.Instant("suspendedAt", record.SuspendedAt);
        writer.Instant("endedAt", record.EndedAt);
        writer.Number("outcome", (int)record.Outcome);
    }

    protected override OccurrenceRecord ReadRecord(RecordFields fields) => new()
    {
        Session = fields.Text("session"),
        Number = fields.NumberOrZero("number"),
        Start = fields.Instant("start"),
        End = fields.Instant("end"),
        Date = DateOnly.FromDayNumber(fields.Number("day")),
        TimeZone = fields.Text("zone"),
        OnEnd = (SessionAction)fields.NumberOrZero("onEnd"),
        CustomEnd = fields.TextOrNull("customEnd"),
        Scope = (SessionScope)fields.NumberOrZero("scope"),
        KeepOrders = fields.Flag("keepOrders"),
        BegunAt = fields.Instant("begunAt"),
        StartedAt = fields.InstantOrNull("startedAt"),
        EndingAt = fields.InstantOrNull("endingAt"),
        EndReason = (EndReason)fields.NumberOrZero("endReason"),
        HandlerStartedAt = fields.InstantOrNull("handlerStartedAt"),
        HandledAt = fields.InstantOrNull("handledAt"),
        HandlerFailure = fields.TextOrNull("handlerFailure"),
        Suspensions = fields.NumberOrZero("suspensions"),
        SuspendedAt = fields.InstantOrNull("suspendedAt"),
        EndedAt = fields.InstantOrNull("endedAt"),
        Outcome = (OccurrenceOutcome)fields.NumberOrZero("outcome"),
    };
}
