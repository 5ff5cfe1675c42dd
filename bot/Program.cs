using Assistant.Bot.Commands;

return await CommandLine.RunAsync(args);
