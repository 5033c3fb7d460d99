using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>An HTTP answer.</summary>
internal sealed record Answer(int Status, JsonObject Json)
{
    public static Answer Error(int status, string? code, string message)
    {
        var json = new JsonObject { ["errorMessage"] = message };
        if (code is not null)
        {
            json["errorCode"] = code;
        }

        return new(status, json);
    }
}
