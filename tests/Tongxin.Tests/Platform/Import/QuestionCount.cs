using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tongxin.Tests.Platform.Import;

/// <summary>Counts what is asked of the database by the flow of one test.</summary>
sealed class QuestionCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    static readonly AsyncLocal<QuestionCount?> Mine = new();

    readonly List<IDisposable> watched = [];
    int count;

    public QuestionCount()
    {
        Mine.Value = this;
        watched.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => count;

    /// <summary>Begins to count. Each context of EF Core looks only once a second whether anybody listens, so that it takes longer than that.</summary>
    public async Task Hear()
    {
        await Task.Delay(1100);
        count = 0;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
            watched.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && Mine.Value == this)
            Interlocked.Increment(ref count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => watched.ForEach(one => one.Dispose());
}
