// Measures what the models of themes and intents do with writers they never saw, and prints the tables of their READMEs.
using System.Globalization;
using Assistant.Ablation;
using Assistant.Tests;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seeds = Checkout.Folder("seeds");
switch (args)
{
    case [] or ["themes"]: new ThemeTable(seeds).Print(); break;
    case ["intents"]: new IntentTable(seeds).Print(); break;
    case ["thresholds"]: new ThresholdTable(seeds).Print(); break;
    case ["misses", "themes"]: Misses.Print(new ThemeTable(seeds).Chosen()); break;
    case ["misses", "intents"]: Misses.Print(new IntentTable(seeds).Chosen()); break;
    default: Console.Error.WriteLine("themes | intents | thresholds | misses themes | misses intents"); return 2;
}
return 0;
