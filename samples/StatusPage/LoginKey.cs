using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace StatusPage;

/// <summary>A secret of this run of the program, which signs in whoever has it.</summary>
internal sealed class LoginKey
{
    public const string Path = "/login";

    private readonly string _key = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string Address => $"{Path}?key={_key}";

    public async Task<IResult> SignInAsync(HttpContext context)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Query["key"].ToString()), Encoding.UTF8.GetBytes(_key)))
        {
            return Results.Text("Open the address that the program has printed.", statusCode: StatusCodes.Status401Unauthorized);
        }

        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "operator")], Scheme)));
        return Results.Redirect("/sessions");
    }
}
