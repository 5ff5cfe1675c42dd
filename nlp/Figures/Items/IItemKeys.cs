using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Figures.Items;

/// <summary>Takes the keys of a candidate, one by one.</summary>
internal interface IItemKeys
{
    void Add(int key);
}

/// <summary>Keeps them, to learn from.</summary>
internal readonly struct KeptKeys(List<int> keys) : IItemKeys
{
    public void Add(int key) => keys.Add(key);
}

/// <summary>Adds up what a model says of them.</summary>
internal struct ScoredKeys(ChoiceModel model) : IItemKeys
{
    public float Score { get; private set; }

    public void Add(int key) => Score += model[key];
}
