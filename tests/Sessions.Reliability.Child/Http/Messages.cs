using System.Text.Json.Serialization;

namespace Sessions.Reliability.Child.Http;

/// <summary>An order: a buy, or a close of a position.</summary>
internal sealed record OrderMessage(string Id, string? Closes, string Symbol, decimal Volume, string? Tag, bool Rests);

/// <summary>What has become of an order: filled, rejected, working or resting.</summary>
internal sealed record AnswerMessage(string State, decimal Volume, string? PositionId, string? Reason);

/// <summary>A long position.</summary>
internal sealed record PositionMessage(string Id, string Symbol, decimal Volume, DateTimeOffset OpenedAt, string? Tag);

/// <summary>The positions of the account.</summary>
internal sealed record ListMessage(DateTimeOffset AsOf, PositionMessage[] Positions);

/// <summary>That a handler has begun or is done: which, of which session and start.</summary>
internal sealed record HandlerMessage(string Phase, string What, string Session, long Start);

/// <summary>A line of the exchange's book.</summary>
/// <param name="OrderId">The bot's id of the order.</param>
/// <param name="Closes">The position that was reduced; null where one was opened.</param>
/// <param name="PositionId">The position that was opened, or that has what is left.</param>
/// <param name="Asked">How much was ordered.</param>
/// <param name="Volume">How much was traded.</param>
internal sealed record Execution(string OrderId, string? Closes, string PositionId, decimal Asked, decimal Volume);

/// <summary>An order as it came to the exchange, whatever became of it.</summary>
/// <param name="OrderId">The bot's id of the order.</param>
/// <param name="Process">The number of the process that has sent it.</param>
/// <param name="SentAt">When it was sent.</param>
internal sealed record SentOrder(string OrderId, int Process, DateTimeOffset SentAt);

/// <summary>The whole book of the exchange.</summary>
/// <param name="Sent">The orders that came, each as often as it came.</param>
/// <param name="Executions">What was carried out, in order.</param>
/// <param name="Refused">The closes of positions that were gone.</param>
/// <param name="Positions">What is open.</param>
/// <param name="Pending">The orders that may still fill.</param>
/// <param name="Handlers">The runs of the bot's handlers.</param>
/// <param name="Faults">How often each fault has happened.</param>
/// <param name="Repeated">How many orders came again under an id that was known.</param>
internal sealed record AuditMessage(
    SentOrder[] Sent, Execution[] Executions, string[] Refused, PositionMessage[] Positions, string[] Pending,
    HandlerMessage[] Handlers, SortedDictionary<string, int> Faults, int Repeated);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OrderMessage[]))]
[JsonSerializable(typeof(AnswerMessage))]
[JsonSerializable(typeof(ListMessage))]
[JsonSerializable(typeof(HandlerMessage))]
[JsonSerializable(typeof(AuditMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
