using Assistant.Bot.Storage;

namespace Assistant.Bot.Tests.Storage;

public sealed class TownshipTests
{
    [Theory]
    [InlineData("清河乡党委", "清河乡")]
    [InlineData("清河镇党委办公室", "清河镇")]
    [InlineData("城南街道党工委", "城南街道")]
    [InlineData("东乡县河滩镇党政办", "东乡县河滩镇")]
    [InlineData("开发区党工委", "开发区")]
    [InlineData("县直机关党委", "县直机关")]
    public void A_body_is_named_after_its_township(string body, string township)
    {
        using var scratch = new ScratchDirectory();
        using var directory = DataDirectory.Open(scratch.Path);
        var roster = new RosterStore(directory);
        roster.Name(body);
        Assert.Equal((township, body), (roster.Read().Township, roster.Read().Committee));
    }
}
