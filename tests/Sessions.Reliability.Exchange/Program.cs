using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sessions.Reliability.Child;
using Sessions.Reliability.Child.Http;
using Sessions.Reliability.Exchange;

// Arguments: hedging or netting, the seed of what goes wrong, when the clock began.
var isHedging = args[0] == ExchangeTerms.Hedging;
var faults = new Faults(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
var account = new Account(isHedging, faults, ScaledTimeProvider.Parse(args[2], ExchangeTerms.Scale));
var watch = new Watch();

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, MessageJson.Default));
await using var app = builder.Build();

// What a bot trades by, where anything may go wrong.
var venue = app.MapGroup("/" + args[0]).AddEndpointFilter(faults.PassAsync);
venue.MapPost("/orders", (
    OrderMessage order, [FromHeader(Name = ExchangeTerms.ProcessHeader)] int process, [FromHeader(Name = ExchangeTerms.SentHeader)] long sent) =>
{
    watch.Ordered();
    var answer = account.Place(order, process, new DateTimeOffset(sent, TimeSpan.Zero));
    return answer is not null ? Results.Ok(answer) : Results.StatusCode(StatusCodes.Status408RequestTimeout);
});
venue.MapGet("/orders/{id}", (string id) => account.Find(id) is { } answer ? Results.Ok(answer) : Results.NotFound());
venue.MapDelete("/orders/{id}", (string id) => account.Cancel(id));
venue.MapGet("/orders", account.ListOrders);
venue.MapGet("/positions", account.ListPositions);

// What the test sees and steers by, where nothing does.
app.MapPost("/handlers", watch.Note);
app.MapGet("/ordered/{count}", watch.OrderedAsync);
app.MapPost("/calm", () => faults.AreOff = true);
app.MapGet("/audit", () => account.Audit(watch.TakeHandlers()));

await app.StartAsync();
Console.WriteLine(app.Urls.Single());

// The test closes the standard input, and so does its death.
await Console.In.ReadToEndAsync();
await app.StopAsync();
