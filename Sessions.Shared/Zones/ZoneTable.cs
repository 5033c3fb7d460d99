namespace Sessions.Zones;

// docs/decisions.md 78
/// <summary>
/// The names that are no ids of zone.tab and the zones that they mean, checked by hand, here and nowhere else: what compiler
/// and running machine say of a name comes from the same lines. Links are those of the tz database (file backward), with a
/// place of the same country where zone.tab has one.
/// </summary>
internal static class ZoneTable
{
    public static readonly IReadOnlyList<ZoneNames> All =
    [
        new("UTC",
            Links: "Etc/UTC, Etc/UCT, Etc/Universal, Etc/Zulu, UCT, Universal, Zulu, GMT, GMT0, GMT+0, GMT-0, Greenwich, "
                + "Etc/GMT, Etc/GMT0, Etc/GMT+0, Etc/GMT-0, Etc/Greenwich",
            Abbreviations: "Z, GMT"),

        // North America.
        new("America/New_York", "US/Eastern, EST5EDT",
            "New York, New York City, NYC, Wall Street, Boston, Philadelphia, Washington, Washington DC, Miami, Atlanta, Charlotte",
            "EDT, EST, ET, Eastern, Eastern Time, US Eastern"),
        new("America/Chicago", "US/Central, CST6CDT", "Chicago, Dallas, Houston", "CST, CDT, CT, Central, Central Time, US Central"),
        new("America/Denver", "US/Mountain, America/Shiprock, Navajo, MST7MDT", "Denver", "MST, MDT, MT, Mountain, Mountain Time, US Mountain"),
        new("America/Los_Angeles", "US/Pacific, US/Pacific-New, PST8PDT",
            "Los Angeles, San Francisco, Seattle, Silicon Valley", "PST, PDT, PT, LA, Pacific Time, US Pacific"),
        new("America/Phoenix", "US/Arizona, MST", "Phoenix", "MST"),
        new("America/Anchorage", "US/Alaska", "", "AKST, AKDT"),
        new("America/Adak", "US/Aleutian, America/Atka", "", "HDT"),
        new("Pacific/Honolulu", "US/Hawaii, HST, Pacific/Johnston", "Honolulu", "HST"),
        new("America/Detroit", "US/Michigan", "Detroit"),
        new("America/Indiana/Indianapolis", "US/East-Indiana, America/Fort_Wayne, America/Indianapolis", "Indianapolis"),
        new("America/Indiana/Knox", "US/Indiana-Starke, America/Knox_IN"),
        new("America/Kentucky/Louisville", "America/Louisville"),
        new("America/St_Thomas", "America/Virgin"),
        new("America/Toronto", "Canada/Eastern, America/Montreal, America/Nipigon, America/Thunder_Bay", "Toronto, Bay Street, Montreal, Ottawa"),
        new("America/Halifax", "Canada/Atlantic", "", "AST, ADT"),
        new("America/St_Johns", "Canada/Newfoundland", "", "NST, NDT"),
        new("America/Winnipeg", "Canada/Central, America/Rainy_River", "Winnipeg"),
        new("America/Regina", "Canada/Saskatchewan, Canada/East-Saskatchewan"),
        new("America/Edmonton", "Canada/Mountain, America/Yellowknife", "Calgary"),
        new("America/Vancouver", "Canada/Pacific", "Vancouver"),
        new("America/Whitehorse", "Canada/Yukon"),
        new("America/Iqaluit", "America/Pangnirtung"),
        new("America/Atikokan", "America/Coral_Harbour"),
        new("America/Panama", "EST", "Panama"),
        new("America/Mexico_City", "Mexico/General", "Mexico City"),
        new("America/Mazatlan", "Mexico/BajaSur"),
        new("America/Tijuana", "Mexico/BajaNorte, America/Ensenada, America/Santa_Isabel"),
        new("America/Havana", "Cuba"),
        new("America/Jamaica", "Jamaica"),
        new("America/Cayman", "", "Grand Cayman, Cayman Islands"),
        new("Atlantic/Bermuda", "", "Bermuda"),

        // South America and Greenland.
        new("America/Sao_Paulo", "Brazil/East", "Sao Paulo, São Paulo, Rio de Janeiro, Brasilia", "BRT"),
        new("America/Manaus", "Brazil/West"),
        new("America/Noronha", "Brazil/DeNoronha"),
        new("America/Rio_Branco", "Brazil/Acre, America/Porto_Acre"),
        new("America/Argentina/Buenos_Aires", "America/Buenos_Aires", "Buenos Aires", "ART"),
        new("America/Argentina/Catamarca", "America/Catamarca, America/Argentina/ComodRivadavia"),
        new("America/Argentina/Cordoba", "America/Cordoba, America/Rosario"),
        new("America/Argentina/Jujuy", "America/Jujuy"),
        new("America/Argentina/Mendoza", "America/Mendoza"),
        new("America/Santiago", "Chile/Continental", "Santiago", "CLT, CLST"),
        new("Pacific/Easter", "Chile/EasterIsland"),
        new("America/Bogota", "", "Bogota, Bogotá", "COT"),
        new("America/Lima", "", "Lima", "PET"),
        new("America/Caracas", "", "Caracas"),
        new("America/Montevideo", "", "Montevideo"),
        new("America/Nuuk", "America/Godthab"),

        // Europe.
        new("Europe/London", "GB, GB-Eire, Europe/Belfast", "London, City of London, Canary Wharf, Edinburgh, Glasgow, Manchester", "BST, GMT"),
        new("Europe/Dublin", "Eire", "Dublin", "IST"),
        new("Europe/Lisbon", "Portugal, WET", "Lisbon", "WET, WEST"),
        new("Europe/Berlin", "", "Frankfurt, Frankfurt am Main, Berlin, Munich, München, Hamburg, Stuttgart, Düsseldorf", "CET, CEST, MEZ, MESZ"),
        new("Europe/Brussels", "CET, MET", "Brussels", "MET, MEST"),
        new("Europe/Paris", "", "Paris"),
        new("Europe/Zurich", "", "Zurich, Zürich, Geneva, Basel, Bern, Lugano"),
        new("Europe/Amsterdam", "", "Amsterdam, Rotterdam, The Hague"),
        new("Europe/Luxembourg", "", "Luxembourg"),
        new("Europe/Madrid", "", "Madrid, Barcelona"),
        new("Europe/Rome", "", "Rome, Milan, Milano"),
        new("Europe/Vienna", "", "Vienna"),
        new("Europe/Prague", "", "Prague"),
        new("Europe/Budapest", "", "Budapest"),
        new("Europe/Warsaw", "Poland", "Warsaw"),
        new("Europe/Stockholm", "", "Stockholm"),
        new("Europe/Copenhagen", "", "Copenhagen"),
        new("Europe/Oslo", "", "Oslo"),
        new("Arctic/Longyearbyen", "Atlantic/Jan_Mayen"),
        new("Europe/Helsinki", "", "Helsinki"),
        new("Europe/Athens", "EET", "Athens", "EET, EEST"),
        new("Europe/Bucharest", "", "Bucharest"),
        new("Europe/Chisinau", "Europe/Tiraspol"),
        new("Europe/Kyiv", "Europe/Kiev, Europe/Uzhgorod, Europe/Zaporozhye", "Kyiv, Kiev"),
        new("Europe/Istanbul", "Turkey, Asia/Istanbul", "Istanbul, Ankara", "TRT"),
        new("Europe/Moscow", "W-SU", "Moscow, St Petersburg, Saint Petersburg", "MSK"),
        new("Atlantic/Reykjavik", "Iceland", "Reykjavik"),
        new("Atlantic/Faroe", "Atlantic/Faeroe"),
        new("Asia/Nicosia", "Europe/Nicosia", "Nicosia, Limassol"),

        // Asia.
        new("Asia/Tokyo", "Japan", "Tokyo, Osaka, Nagoya", "JST"),
        new("Asia/Seoul", "ROK", "Seoul, Busan", "KST"),
        new("Asia/Shanghai", "PRC, Asia/Chongqing, Asia/Chungking, Asia/Harbin",
            "China, Shanghai, Beijing, Peking, Shenzhen, Guangzhou, Dalian, Zhengzhou", "CST"),
        new("Asia/Urumqi", "Asia/Kashgar"),
        new("Asia/Hong_Kong", "Hongkong", "Hong Kong", "HKT, HK"),
        new("Asia/Macau", "Asia/Macao"),
        new("Asia/Taipei", "ROC", "Taipei"),
        new("Asia/Singapore", "Singapore", "", "SGT, SST"),
        new("Asia/Kuala_Lumpur", "", "Kuala Lumpur", "MYT, KL"),
        new("Asia/Jakarta", "", "Jakarta", "WIB"),
        new("Asia/Makassar", "Asia/Ujung_Pandang"),
        new("Asia/Manila", "", "Manila, Makati", "PHT"),
        new("Asia/Bangkok", "", "Bangkok", "ICT"),
        new("Asia/Ho_Chi_Minh", "Asia/Saigon", "Ho Chi Minh City, Saigon, Hanoi", "ICT"),
        new("Asia/Yangon", "Asia/Rangoon"),
        new("Asia/Kolkata", "Asia/Calcutta", "India, Mumbai, Bombay, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Kolkata, GIFT City", "IST"),
        new("Asia/Karachi", "", "Karachi, Islamabad, Lahore", "PKT"),
        new("Asia/Colombo", "", "Colombo"),
        new("Indian/Maldives", "", "Male"),
        new("Asia/Kathmandu", "Asia/Katmandu", "Kathmandu"),
        new("Asia/Dhaka", "Asia/Dacca", "Dhaka", "BST"),
        new("Asia/Thimphu", "Asia/Thimbu"),
        new("Asia/Almaty", "", "Almaty, Astana"),
        new("Asia/Ashgabat", "Asia/Ashkhabad"),
        new("Asia/Ulaanbaatar", "Asia/Ulan_Bator, Asia/Choibalsan"),
        new("Asia/Dubai", "", "Dubai, Abu Dhabi, Sharjah, Ajman", "GST"),
        new("Asia/Bahrain", "", "Bahrain, Manama"),
        new("Asia/Qatar", "", "Qatar, Doha"),
        new("Asia/Kuwait", "", "Kuwait, Kuwait City"),
        new("Asia/Riyadh", "", "Riyadh, Jeddah", "AST"),
        new("Asia/Muscat", "", "Muscat, Oman"),
        new("Asia/Tehran", "Iran", "Tehran"),
        new("Asia/Jerusalem", "Israel, Asia/Tel_Aviv", "Tel Aviv, Jerusalem", "IDT, IST"),
        new("Asia/Beirut", "", "Beirut"),

        // Africa.
        new("Africa/Johannesburg", "", "Johannesburg, Cape Town, Pretoria", "SAST"),
        new("Africa/Cairo", "Egypt", "Cairo"),
        new("Africa/Lagos", "", "Lagos, Abuja", "WAT"),
        new("Africa/Nairobi", "", "Nairobi", "EAT"),
        new("Africa/Casablanca", "", "Casablanca, Rabat"),
        new("Africa/Tripoli", "Libya"),
        new("Africa/Asmara", "Africa/Asmera"),
        new("Africa/Bamako", "Africa/Timbuktu"),

        // Australia, New Zealand, the Pacific.
        new("Australia/Sydney", "Australia/ACT, Australia/Canberra, Australia/NSW", "Sydney, Canberra", "AEST, AEDT, AET"),
        new("Australia/Melbourne", "Australia/Victoria", "Melbourne"),
        new("Australia/Brisbane", "Australia/Queensland", "Brisbane", "AEST"),
        new("Australia/Adelaide", "Australia/South", "Adelaide", "ACST, ACDT"),
        new("Australia/Darwin", "Australia/North", "", "ACST"),
        new("Australia/Perth", "Australia/West", "Perth", "AWST"),
        new("Australia/Hobart", "Australia/Tasmania, Australia/Currie", "Hobart"),
        new("Australia/Broken_Hill", "Australia/Yancowinna"),
        new("Australia/Lord_Howe", "Australia/LHI"),
        new("Pacific/Auckland", "NZ, Antarctica/South_Pole", "Auckland, Wellington", "NZST, NZDT, NZT"),
        new("Pacific/Chatham", "NZ-CHAT"),
        new("Pacific/Bougainville", "", "", "BST"),
        new("Pacific/Kanton", "Pacific/Enderbury"),
        new("Pacific/Kwajalein", "Kwajalein"),
        new("Pacific/Pago_Pago", "US/Samoa, Pacific/Samoa", "", "SST"),
        new("Pacific/Pohnpei", "Pacific/Ponape"),
        new("Pacific/Chuuk", "Pacific/Truk, Pacific/Yap"),
    ];

    private static readonly Dictionary<string, string> _links = ByName(static names => names.Links, StringComparer.Ordinal);
    private static readonly Dictionary<string, string> _linksInAnyCase = new(_links, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string> _centres = ByName(static names => names.Centres, StringComparer.OrdinalIgnoreCase);
    private static readonly ILookup<string, string> _abbreviations = All
        .SelectMany(static names => Split(names.Abbreviations).Select(name => (name, names.Zone)))
        .ToLookup(static pair => pair.name, static pair => pair.Zone, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that has taken the place of an older id, or null.</summary>
    public static string? TargetOf(string id) => _links.TryGetValue(id, out var zone) ? zone : null;

    /// <summary>The same of an id whose letters may be of the wrong case.</summary>
    public static string? TargetInAnyCase(string id) => _linksInAnyCase.TryGetValue(id, out var zone) ? zone : null;

    /// <summary>The zone of a financial centre, or null. The name is taken in any case.</summary>
    public static string? ZoneOfCentre(string name) => _centres.TryGetValue(name, out var zone) ? zone : null;

    /// <summary>The zones that an abbreviation may mean, none where it is not known. It is taken in any case.</summary>
    public static IReadOnlyList<string> ZonesOfAbbreviation(string name) => [.. _abbreviations[name]];

    /// <summary>The names of one kind that stand at a zone.</summary>
    public static IEnumerable<string> Split(string names) =>
        names.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0);

    private static Dictionary<string, string> ByName(Func<ZoneNames, string> kind, StringComparer comparer) => All
        .SelectMany(names => Split(kind(names)).Select(name => (name, names.Zone)))
        .ToDictionary(static pair => pair.name, static pair => pair.Zone, comparer);
}
