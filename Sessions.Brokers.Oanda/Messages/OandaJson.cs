using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sessions.Brokers.Oanda.Messages;

/// <summary>Numbers come as text, and may come as numbers; members that are not known are passed over, those that are needed and missing are an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountsAnswer))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(InstrumentsAnswer))]
[JsonSerializable(typeof(TradesAnswer))]
[JsonSerializable(typeof(AccountAnswer))]
[JsonSerializable(typeof(PagesAnswer))]
[JsonSerializable(typeof(TransactionsAnswer))]
[JsonSerializable(typeof(Transaction))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(ExtensionsBody))]
[JsonSerializable(typeof(TradeCloseBody))]
[JsonSerializable(typeof(PositionCloseBody))]
internal sealed partial class OandaJson : JsonSerializerContext;
