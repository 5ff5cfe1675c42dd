using Assistant.Bot.Activities;

namespace Assistant.Bot.Tests.Activities;

public sealed class MessageReaderTests
{
    private static readonly MessageReader Reader = new(new SenderClock(TimeProvider.System));

    [Theory]
    [InlineData("""{"id":"1","text":"昨天开会"}""", "昨天开会")]
    [InlineData("""{"id":"1","value":{"say":"确认"}}""", "确认")]
    [InlineData("""{"id":"1","value":"确认"}""", "确认")]
    [InlineData("""{"id":"1","text":"改成45人","value":{"say":"确认"}}""", "改成45人")]
    [InlineData("""{"id":"1","value":{"say":7}}""", "")]
    [InlineData("""{"id":"1","value":[1]}""", "")]
    [InlineData("""{"id":"1"}""", "")]
    public void Reads_the_words_of_a_message_or_of_a_button(string activity, string words) =>
        Assert.Equal(words, Reader.Read(ActivityJson.Read<Activity>(activity), "u1").Text);
}
