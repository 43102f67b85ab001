using Tongxin.Bench;

// floor DATABASE PORT        records what the product asks and answers, then serves it again bare
// grow DATABASE TASKS        adds tasks to the simulated office until there are so many
// grow-suggestions DATABASE SUGGESTIONS  the same with suggestions and all that hangs on them
// papers DATABASE WEB [SIZES]   measures lists and the complete file of suggestions at each number of them
// seal DATABASE FACTS        seals so many facts and says how fast
// report DATABASE FACTS      makes a report of some 200 figures over so many facts
// similar DATABASE TEXTS    finds similar texts among so many
// schemes UNITS ITEMS SCHEMES   tries so many schemes on an appraisal
// run DATABASE WEB [SIZES]   measures the published product in WEB against its floor at each number of tasks
return args switch
{
    ["floor", var database, var port] => await Floor.Serve(Office.At(database), int.Parse(port)),
    ["grow", var database, var tasks] => await Grow.To(Office.At(database), int.Parse(tasks)),
    ["grow-suggestions", var database, var suggestions] => await GrowSuggestions.To(Office.At(database), int.Parse(suggestions)),
    ["papers", var database, var web, .. var sizes] => await Papers.Measure(database, web, [.. sizes.Select(int.Parse)]),
    ["seal", var database, var facts] => await Seal.Facts(Office.At(database), int.Parse(facts)),
    ["report", var database, var facts] => await Report.Make(Office.At(database), int.Parse(facts)),
    ["similar", var database, var texts] => await Similar.Find(Office.At(database), int.Parse(texts)),
    ["schemes", var units, var items, var schemes] => Schemes.Try(int.Parse(units), int.Parse(items), int.Parse(schemes)),
    ["run", var database, var web, .. var sizes] => await Run.All(database, web, [.. sizes.Select(int.Parse)]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: see bench.sh");
    return 2;
}
