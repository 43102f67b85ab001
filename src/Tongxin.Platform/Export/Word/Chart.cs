using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Tongxin.Platform.Export.Word;

/// <summary>A chart of columns: one or more rows of numbers over the same labels.</summary>
/// <param name="Title">What is counted, with its unit.</param>
public sealed record Chart(string Title, IReadOnlyList<string> Labels, IReadOnlyList<(string Name, IReadOnlyList<int> Values)> Series)
{
    // Told apart on black-and-white paper too.
    private static readonly string[] Colours = ["1F4E79", "B7472A", "8A8A8A", "D9A441"];

    internal ChartSpace Space()
    {
        var columns = new BarChart(new BarDirection { Val = BarDirectionValues.Column }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false });
        foreach (var (at, (name, values)) in Series.Index())
            columns.Append(Row((uint)at, name, values));
        columns.Append(new GapWidth { Val = 80 }, new AxisId { Val = 1 }, new AxisId { Val = 2 });
        var area = new PlotArea(new DocumentFormat.OpenXml.Drawing.Charts.Layout(), columns, Categories(), Values());
        var chart = new DocumentFormat.OpenXml.Drawing.Charts.Chart(new AutoTitleDeleted { Val = true }, area);
        if (Series.Count > 1)
            chart.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        chart.Append(new PlotVisibleOnly { Val = true });
        return new ChartSpace(new Date1904 { Val = false }, new RoundedCorners { Val = false }, chart);
    }

    private BarChartSeries Row(uint at, string name, IReadOnlyList<int> values) => new(
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = at },
        new Order { Val = at },
        new SeriesText(new StringReference(new Formula("name"), new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(name)) { Index = 0 }))),
        new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colours[at % Colours.Length] })),
        new InvertIfNegative { Val = false },
        new CategoryAxisData(new StringReference(new Formula("labels"), new StringCache(
            [new PointCount { Val = (uint)Labels.Count }, .. Labels.Select((label, index) => (OpenXmlElement)new StringPoint(new NumericValue(label)) { Index = (uint)index })]))),
        new DocumentFormat.OpenXml.Drawing.Charts.Values(new NumberReference(new Formula("values"), new NumberingCache(
            [new FormatCode("General"), new PointCount { Val = (uint)values.Count }, .. values.Select((value, index) => (OpenXmlElement)new NumericPoint(new NumericValue($"{value}")) { Index = (uint)index })]))));

    private static CategoryAxis Categories() => new(
        new AxisId { Val = 1 }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = false }, new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None }, new TickLabelPosition { Val = TickLabelPositionValues.NextTo }, new CrossingAxis { Val = 2 });

    private static ValueAxis Values() => new(
        new AxisId { Val = 2 }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = false }, new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
        new NumberingFormat { FormatCode = "0", SourceLinked = false }, new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo }, new CrossingAxis { Val = 1 });
}
