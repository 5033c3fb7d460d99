using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Simulation;
using StatusPage;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5080");

// A paper account whose prices go up and down by themselves. It is gone with the process, so there is nothing to remember.
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(static services => new PaperBroker(
    services.GetRequiredService<TimeProvider>(), new PaperBrokerOptions { AccountCurrency = "USD", Instruments = [.. Prices.Symbols.Select(Instrument.Forex)] }));
builder.Services.AddSingleton<IBroker>(static services => services.GetRequiredService<PaperBroker>());
builder.Services.AddHostedService<Prices>();
builder.Services.AddSessions(static o => o.Journal = static _ => Journal.Volatile)
    .AddStrategy<Breakout>("EURUSD", static o => o.Symbol = "EURUSD")
    .AddStrategy<Breakout>("GBPUSD", static o => o.Symbol = "GBPUSD")
    .AddStrategy<AllDay>(static o => o.Symbol = "EURUSD");

// Whoever sees the console may see the page: a key that it shows signs a browser in, until this program stops.
builder.Services.AddSingleton<LoginKey>();
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static o => o.LoginPath = LoginKey.Path);
builder.Services.AddAuthorizationBuilder().AddPolicy("operator", static policy => policy.RequireAuthenticatedUser());
builder.Services.AddAntiforgery();

var app = builder.Build();
app.MapGet(LoginKey.Path, static (HttpContext context, LoginKey key) => key.SignInAsync(context));
app.MapGet("/", static () => Results.Redirect("/sessions"));
app.MapSessions("/sessions", static o => o.ActionPolicy = "operator").RequireAuthorization();

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Open {app.Urls.First()}{app.Services.GetRequiredService<LoginKey>().Address}"));
app.Run();
