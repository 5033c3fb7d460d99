using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>What a client writes on an order or a trade. Specification: definitions/ClientExtensions.</summary>
internal sealed record Extensions(string? Id, string? Tag, string? Comment)
{
    public static Extensions? Of(JsonNode? node) => node is JsonObject
        ? new((string?)node["id"], (string?)node["tag"], (string?)node["comment"])
        : null;

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in new[] { ("id", Id), ("tag", Tag), ("comment", Comment) })
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }
}
