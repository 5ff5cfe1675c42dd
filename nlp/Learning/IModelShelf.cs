namespace Assistant.Nlp.Learning;

/// <summary>Where trained models are kept between runs; the host decides where that is.</summary>
public interface IModelShelf
{
    /// <summary>The bytes kept under that name, or null.</summary>
    byte[]? Find(string name);

    /// <summary>Keeps a model. That it cannot be kept is no failure: it is trained again next time.</summary>
    void Keep(string name, byte[] model);
}

/// <summary>Keeps models as long as the process lives.</summary>
public sealed class ProcessShelf : IModelShelf
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> models = new();

    /// <summary>One for the process, so that a model is trained once in it.</summary>
    public static ProcessShelf Shared { get; } = new();

    public byte[]? Find(string name) => models.GetValueOrDefault(name);

    public void Keep(string name, byte[] model) => models[name] = model;
}
