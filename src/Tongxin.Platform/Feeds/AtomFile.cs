using System.Text;
using System.Xml;
using Tongxin.Platform.Export;

namespace Tongxin.Platform.Feeds;

/// <summary>Rows of a list as an Atom feed (RFC 4287).</summary>
public static class AtomFile
{
    public const string Type = "application/atom+xml; charset=utf-8";
    const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="origin">Scheme and host before the addresses of records.</param>
    public static byte[] Write(FeedAddress feed, IReadOnlyList<IListFeed.Entry> entries, string origin)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", $"urn:uuid:{feed.Id}");
            Text(xml, "title", feed.Name);
            Text(xml, "updated", Instant(entries.Select(entry => entry.Updated).Append(feed.CreatedAt).Max()));
            Author(xml, "同心");
            Link(xml, origin + feed.List);
            foreach (var entry in entries)
                Entry(xml, entry, origin);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    static void Entry(XmlWriter xml, IListFeed.Entry entry, string origin)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", origin + entry.Address);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Instant(entry.Updated));
        if (entry.Author is { } author)
            Author(xml, author);
        Link(xml, origin + entry.Address);
        Text(xml, "summary", entry.Text);
        xml.WriteEndElement();
    }

    static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, CleanText.OneLine(text));

    static string Instant(DateTime utc) => XmlConvert.ToString(utc, XmlDateTimeSerializationMode.Utc);
}
