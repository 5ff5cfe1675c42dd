using System.Security.Cryptography;
using System.Text;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Learning;

/// <summary>Gets a model from the shelf, or trains it and puts it there: the name holds the hash of what it is trained from.</summary>
/// <param name="progress">Told the part done of a training, 0 to 1; not told anything when none is needed.</param>
public sealed class ModelSource(IModelShelf shelf, IProgress<double>? progress = null)
{
    /// <summary>Changes when the way of training does, so that models trained the old way are not used.</summary>
    private const string Version = "5";

    /// <param name="kind">themes, intents or figure-items.</param>
    /// <param name="from">Names of the seeds that the model is trained from.</param>
    /// <param name="train">Trains it.</param>
    public TModel Get<TModel>(string kind, TextFolder seeds, IEnumerable<string> from, Func<IProgress<double>?, TModel> train)
        where TModel : class, IKeptModel<TModel>
    {
        var name = $"{kind}-{Hash(from.Select(seed => seed + '\n' + seeds[seed]))}";
        if (shelf.Find(name) is { } bytes && TModel.Read(bytes) is { } kept) return kept;

        var model = train(progress);
        shelf.Keep(name, model.Write());
        return model;
    }

    /// <summary>A model kept under that very name; null where there is none, or it is damaged.</summary>
    public LinearModel? Find(string name) => shelf.Find(name) is { } bytes ? LinearModel.Read(bytes) : null;

    public void Keep(string name, LinearModel model) => shelf.Keep(name, model.Write());

    private static string Hash(IEnumerable<string> texts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Version + '\n' + string.Join('\0', texts)));
        return Convert.ToHexStringLower(bytes)[..16];
    }
}
