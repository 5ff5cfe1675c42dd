using Microsoft.AspNetCore.Http;

namespace Assistant.Bot.Commands;

/// <summary>Where a server may listen: <c>http://localhost:5080</c>, <c>http://0.0.0.0:80</c>, <c>http://*:5080</c>.</summary>
internal static class ListenAddress
{
    private const int HighestPort = 65535;

    public static bool IsOne(string written)
    {
        try
        {
            var address = BindingAddress.Parse(written);
            return address.Scheme is "http" or "https" && address.Port is >= 0 and <= HighestPort && !address.Host.Any(char.IsWhiteSpace);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
