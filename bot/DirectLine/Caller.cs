namespace Assistant.Bot.DirectLine;

/// <summary>Who calls: the holder of the secret, or of a token for one conversation.</summary>
/// <param name="Token">Null for the holder of the secret, who may open every conversation.</param>
internal sealed record Caller(Token? Token)
{
    public bool HoldsSecret => Token is null;

    /// <exception cref="DirectLineException">The token is for another conversation.</exception>
    public void MustBelongTo(string conversation)
    {
        if (!HoldsSecret && Token!.Conversation != conversation) throw new DirectLineException(DirectLineError.OtherConversation);
    }
}
