namespace Assistant.Nlp.Learning;

/// <summary>A model that a shelf can keep.</summary>
public interface IKeptModel<TModel> where TModel : class
{
    byte[] Write();

    /// <summary>A model as written; null where the bytes are not one, whole and unchanged.</summary>
    static abstract TModel? Read(byte[] bytes);
}
