namespace Sessions.Editor.Tests.Support;

/// <summary>Opening a project takes seconds, so all tests look at the same one.</summary>
[CollectionDefinition(Name)]
public sealed class EditorCollection : ICollectionFixture<EditorFixture>
{
    public const string Name = "Editor";
}
