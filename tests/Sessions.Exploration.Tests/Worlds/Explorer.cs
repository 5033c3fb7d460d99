namespace Sessions.Exploration.Worlds;

/// <summary>What an exploration has come to.</summary>
/// <param name="States">How many different ones there are.</param>
/// <param name="Truths">How many of them differ in more than what the process remembers.</param>
/// <param name="Ends">In how many of those nothing is left to do.</param>
/// <param name="Failure">What does not hold, with the steps that lead there; null where all holds.</param>
internal sealed record Findings(int States, int Truths, int Ends, string? Failure);

/// <summary>Walks through every state that a scenario can come to, the nearest first, and looks whether an end can be reached from each.</summary>
internal static class Explorer
{
    /// <param name="scenario">Where it begins.</param>
    /// <param name="most">How many states are too many.</param>
    public static Findings Run(Scenario scenario, int most)
    {
        var states = new States(World.Start(scenario));
        try
        {
            while (states.TryNext(out var world))
            {
                if (states.Count > most)
                {
                    return states.Fail($"there are more than {most} states");
                }

                world.Check();
                states.Enter(world);
                if (world.IsDone)
                {
                    states.End(world);
                    continue;
                }

                foreach (var next in world.Next())
                {
                    states.Add(next);
                }
            }
        }
        catch (ViolationException violation)
        {
            return states.Fail(violation.Message);
        }

        return states.Finish();
    }

    /// <summary>Those that were found, how each was first come to, and which lead to which.</summary>
    private sealed class States(World start)
    {
        private readonly Dictionary<UInt128, int> _numbers = new() { [start.Key()] = 0 };
        private readonly Queue<World> _open = new([start]);
        private readonly List<(int From, Step Step)> _first = [(-1, new("begins"))];
        private readonly List<(int From, int To)> _edges = [];
        private readonly List<int> _ends = [];
        private readonly HashSet<UInt128> _truths = [];
        private readonly HashSet<UInt128> _lastTruths = [];
        private int _at = -1;

        public int Count => _first.Count;

        public bool TryNext(out World world)
        {
            _at++;
            return _open.TryDequeue(out world!);
        }

        public void Enter(World world) => _truths.Add(world.Truth());

        public void End(World world)
        {
            _ends.Add(_at);
            _lastTruths.Add(world.Truth());
        }

        public void Add(World world)
        {
            var key = world.Key();
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers.Add(key, number = _first.Count);
                _first.Add((_at, world.Step));
                _open.Enqueue(world);
            }

            if (number != _at)
            {
                _edges.Add((_at, number));
            }
        }

        public Findings Fail(string what) => new(Count, _truths.Count, _lastTruths.Count, $"{what}{Environment.NewLine}{Trace(_at)}");

        public Findings Finish()
        {
            var reaches = new bool[Count];
            var before = _edges.ToLookup(static edge => edge.To, static edge => edge.From);
            var todo = new Stack<int>(_ends);
            while (todo.TryPop(out var number))
            {
                if (!reaches[number])
                {
                    reaches[number] = true;
                    foreach (var from in before[number])
                    {
                        todo.Push(from);
                    }
                }
            }

            var stuck = Array.IndexOf(reaches, false);
            return new(Count, _truths.Count, _lastTruths.Count, stuck < 0 ? null : $"from here no end can be reached{Environment.NewLine}{Trace(stuck)}");
        }

        private string Trace(int number)
        {
            var steps = new List<string>();
            for (; number >= 0; number = _first[number].From)
            {
                steps.Add($"    {_first[number].Step}");
            }

            steps.Reverse();
            return string.Join(Environment.NewLine, steps);
        }
    }
}
