namespace Sessions.Calendars;

/// <summary>Days of the university entrance test, on which Korea goes to work an hour later. The ministry of education sets each two years ahead.</summary>
internal static class KoreanEntranceTest
{
    /// <summary>From 2000 to 2026; that of 2017 was put off for a week after an earthquake, that of 2020 into December.</summary>
    public static DayRule Days { get; } = DayRule.On(
        "2000-11-15", "2001-11-07", "2002-11-06", "2003-11-05", "2004-11-17", "2005-11-23", "2006-11-16", "2007-11-15", "2008-11-13",
        "2009-11-12", "2010-11-18", "2011-11-10", "2012-11-08", "2013-11-07", "2014-11-13", "2015-11-12", "2016-11-17", "2017-11-23",
        "2018-11-15", "2019-11-14", "2020-12-03", "2021-11-18", "2022-11-17", "2023-11-16", "2024-11-14", "2025-11-13", "2026-11-19");
}
