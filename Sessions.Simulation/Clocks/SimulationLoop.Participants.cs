using Sessions.Clocks;

namespace Sessions.Simulation;

/// <content>Its participants: how they start, wait and finish, and who is missing where nothing goes on.</content>
internal sealed partial class SimulationLoop
{
    public void Add(string name, Func<CancellationToken, Task> body)
    {
        ThrowIfElsewhere();
        var participant = new SimulatedParticipant(this, name, _participants.Count, body);
        _participants.Add(participant);
        _unfinished++;
        _unparked++;
        Post(new SimulatedWork(participant, static state => Start((SimulatedParticipant)state!), participant));
    }

    public void Parked(SimulatedParticipant participant) => _unparked -= participant.IsFinished ? 0 : 1;

    public void Unparked(SimulatedParticipant participant) => _unparked += participant.IsFinished ? 0 : 1;

    private static void Start(SimulatedParticipant participant)
    {
        // In a context of its own, so that the participant's identity does not stay on the loop's thread.
        var context = ExecutionContext.Capture();
        if (context is null)
        {
            participant.Start(participant.Loop._stop.Token);
        }
        else
        {
            ExecutionContext.Run(context, static state => ((SimulatedParticipant)state!).Start(((SimulatedParticipant)state).Loop._stop.Token), participant);
        }
    }

    /// <summary>
    /// Runs what another thread has handed over. The clock has waited for it only if its participant had no other wait;
    /// otherwise the clock may have moved on meanwhile, and no two runs would be the same.
    /// </summary>
    private void Return(SimulatedWork work)
    {
        if (work.Participant is { } participant && (participant.KnownWaits > 0 || participant.LastRan < _now) && !_stop.IsCancellationRequested)
        {
            throw participant.Stalled("came back from another thread while it also waited for the simulated clock");
        }

        Execute(work);
    }

    /// <summary>Everybody waits, and nobody is there to end it.</summary>
    private SimulationStalledException Deadlock()
    {
        var waiting = _participants.FindAll(static participant => !participant.IsFinished);
        return new SimulationStalledException(
            waiting[0].Name,
            $"Nothing is due any more at {NowText} of the simulation, and somebody still waits: {string.Join("; ", waiting.Select(static participant => participant.WaitsFor))}. "
            + "Cancel the token of the run when it is to end, and see to it that somebody on the clock ends what is waited for.");
    }

    private void NoteEnd(SimulatedParticipant? participant)
    {
        if (participant is not { IsFinished: false, Completion: { IsCompleted: true } completion })
        {
            return;
        }

        participant.IsFinished = true;
        _unfinished--;
        _unparked -= participant.KnownWaits == 0 ? 1 : 0;
        if (completion.IsFaulted)
        {
            _failure ??= completion.Exception!.InnerException;
            Stop();
        }
        else if (completion.IsCanceled && !_stop.IsCancellationRequested)
        {
            _failure ??= new OperationCanceledException($"'{participant.Name}' was cancelled, though the run was not.");
            Stop();
        }
    }

    private SimulatedParticipant? FindUnparked()
    {
        // A body may have ended inside another participant's work, or on another thread.
        _participants.ForEach(NoteEnd);
        return _participants.Find(static participant => participant is { IsFinished: false, KnownWaits: 0 });
    }

    private void WaitFor(SimulatedParticipant participant, CancellationToken cancellationToken)
    {
        if (!_inbox.Wait(StallTimeout) && !cancellationToken.IsCancellationRequested && FindUnparked() == participant)
        {
            var others = _participants.Where(other => other != participant && other is { IsFinished: false, KnownWaits: 0 }).Select(static other => $", and so does '{other.Name}'");
            throw participant.Stalled(
                FormattableString.Invariant(
                    $"waits for something that the simulated clock does not know and did not come back within {StallTimeout.TotalSeconds:0.#} s{string.Concat(others)}"));
        }
    }
}
