using Assistant.Nlp.Learning;

namespace Assistant.Bot.Storage;

/// <summary>Trained models as files of one folder, NAME.model.</summary>
public sealed class ModelFolder(string path) : IModelShelf
{
    public byte[]? Find(string name)
    {
        try
        {
            return File.ReadAllBytes(FileOf(name));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(string name, byte[] model) => TryKeep(name, model);

    /// <summary>Writes beside and renames: two processes at once both leave a whole model.</summary>
    /// <returns>Whether it could be kept.</returns>
    public bool TryKeep(string name, byte[] model)
    {
        try
        {
            Directory.CreateDirectory(path);
            var unfinished = FileOf($"{name}.{Guid.NewGuid():N}");
            File.WriteAllBytes(unfinished, model);
            File.Move(unfinished, FileOf(name), overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string FileOf(string name) => Path.Combine(path, name + ".model");
}
