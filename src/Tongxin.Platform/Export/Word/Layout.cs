namespace Tongxin.Platform.Export.Word;

/// <summary>The measures of an official document (公文格式, GB/T 9704-2012), in twips unless the name says otherwise: 1440 to the inch, 20 to the point.</summary>
internal static class Layout
{
    /// <summary>5.1: A4, 210 mm × 297 mm.</summary>
    public const uint PageWidth = 11906, PageHeight = 16838;

    /// <summary>5.2.1: top (天头) 37 mm, left (订口) 28 mm; right and bottom follow from the type area (版心) of 156 mm × 225 mm.</summary>
    public const int Top = 2098, Left = 1588, Right = 1474, Bottom = 1984;

    /// <summary>5.2.1: the width of the type area, 156 mm.</summary>
    public const int TextWidth = (int)PageWidth - Left - Right;

    /// <summary>5.2.3: 22 lines on a page, 28 characters in a line.</summary>
    public const int LinesPerPage = 22, CharactersPerLine = 28;

    /// <summary>5.2.3: the height of one line of the grid, rounded down so that 22 fit.</summary>
    public const int Line = ((int)PageHeight - Top - Bottom) / LinesPerPage;

    /// <summary>5.2.3: the room of one character in the body, rounded down so that 28 fit.</summary>
    public const int Character = TextWidth / CharactersPerLine;

    /// <summary>
    /// 28 characters of 16 pt are wider than 156 mm, so each gives up this much. It is said of the characters and not of the page's
    /// character grid: Word draws both alike, but LibreOffice gives a character that is wider than its cell two cells.
    /// </summary>
    public const int CharacterSpacing = Character - Body * 10;

    /// <summary>Sizes in half-points: 三号 for the body (5.2.2), 二号 for the title (7.3.1), 四号 for page numbers (7.5), 小四 inside tables.</summary>
    public const int Body = 32, Title = 44, PageNumber = 28, Cell = 24;

    /// <summary>7.2.4: from the top of the type area to the upper edge of the issuer's mark, 35 mm.</summary>
    public const int AboveMark = 1984;

    /// <summary>7.2.7: from the document number to the red line, 4 mm; in points, as borders are measured.</summary>
    public const uint AboveRedLinePoints = 11;

    /// <summary>7.5: the dash stands 7 mm under the type area, hence the foot of its 14 pt line 25.5 mm above the paper's edge.</summary>
    public const uint FooterDistance = 1446;
}
