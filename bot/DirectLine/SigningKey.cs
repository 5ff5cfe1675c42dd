using System.Security.Cryptography;
using System.Text;

namespace Assistant.Bot.DirectLine;

/// <summary>The key that tokens are signed with. It lies in the data directory, so tokens outlive a restart.</summary>
internal sealed class SigningKey
{
    private const int Bytes = 32;
    private readonly byte[] key;

    private SigningKey(byte[] key) => this.key = key;

    /// <summary>The key of a data directory, made where missing; readable by its owner only.</summary>
    public static SigningKey Of(string directory)
    {
        var path = Path.Combine(directory, "directline.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } kept) return new SigningKey(kept);

        var key = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(key);
        return new SigningKey(key);
    }

    public byte[] Sign(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    public bool Signed(string text, byte[] signature) => CryptographicOperations.FixedTimeEquals(Sign(text), signature);
}
