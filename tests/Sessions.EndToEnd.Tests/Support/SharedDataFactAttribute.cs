namespace Sessions.EndToEnd.Tests.Support;

/// <summary>A test over a file in <c>shared/data</c> beside the repository; where that is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        File = file;
        if (Repository.SharedData(file) is null)
        {
            Skip = $"skipped: there is no ../shared/data/{file} beside the repository";
        }
    }

    public string File { get; }
}
