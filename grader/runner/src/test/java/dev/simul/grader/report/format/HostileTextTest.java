package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.chart.Row;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.batch.ClassTable;
import dev.simul.grader.batch.gradebook.ClassGrades;
import dev.simul.grader.batch.gradebook.Gradebook;
import dev.simul.grader.batch.gradebook.StudentGrade;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One hostile text at a time, as output, exception message, name of a thread, name of a file and
 * name of the submission.
 */
class HostileTextTest {
    private static final String HARMLESS = "harmless";
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    static Stream<String> hostileTexts() {
        Stream<String> characters =
                Stream.of(
                                "\u0000\u0007\b\u000B\f\r\u001B\u007F\u0085\u009B\u009D\u00AD",
                                "\u061C\u180E\u200B\u200E\u200F\u2028\u2029",
                                "\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF",
                                "\uD800\uDFFF\uFFFE\uFFFF",
                                Character.toString(0xE0041))
                        .flatMap(all -> all.codePoints().mapToObj(Character::toString))
                        .map(character -> "left" + character + "right");
        return Stream.concat(
                characters,
                Stream.of(
                        "\u001B[31mred",
                        "\u001B]0;title\u0007",
                        "fine\rpassed",
                        "::error::x",
                        "\t::set-output name=x::y",
                        "a\n  ::stop-commands::x",
                        "a\r::error::x",
                        "a\u0085::error::x",
                        "a\u2028::error::x",
                        "\u200B::error::x",
                        "##[error]x",
                        "##vso[task.complete result=Succeeded]x",
                        "##teamcity[testFinished]",
                        "###[error]x",
                        "=HYPERLINK(\"http://x\";\"y\")",
                        "+1+1",
                        "-1+1",
                        "@SUM(1)",
                        "\t=1+1",
                        "\r=1+1",
                        "\n=1+1",
                        "\u200B=1+1",
                        "\u00A0=1+1",
                        "\uFF1D1+1",
                        "a\",=1+1,\"b",
                        "a\n=1+1",
                        "a;=1+1;b",
                        "a; \u00A0+1+1;b",
                        "a;\"@SUM(1);b",
                        "a;b;\"\"\uFF1D1+1",
                        "a\t=1+1\tb",
                        "a\"\n\"=1+1\"\n\"b",
                        "a\r\n-1+1",
                        "<script>hacked()</script>",
                        "<img src=x onerror=hacked()>",
                        "\"><svg onload=hacked()>",
                        "' onmouseover='hacked()",
                        "\" onmouseover=\"hacked()",
                        "</text></svg><b>",
                        "]]>",
                        "&#x1b;&lt;script&gt;&unknown;",
                        "<!--",
                        "</failure><testcase name='x'/>",
                        "| a | b |",
                        "[x](javascript:hacked())",
                        "![x](http://x)",
                        "`x`",
                        "\"}],\"points\":100",
                        "\\u001b\\",
                        "😀".repeat(90),
                        "x".repeat(10_000)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_control_neither_a_terminal_nor_a_ci_system(String hostile) throws IOException {
        Stream<String> documents =
                Stream.concat(
                        withoutCommands().map(format -> format.write(shown(hostile))),
                        Stream.of(
                                terminal(hostile),
                                csv(hostile).replace("\r\n", "\n"),
                                gradebook("canvas", hostile).replace("\r\n", "\n"),
                                gradebook("moodle", hostile).replace("\r\n", "\n")));

        assertThat(documents)
                .allSatisfy(document -> {
                    assertThat(document.codePoints().filter(c -> !isPlain(c)).boxed()).isEmpty();
                    assertThat(document.split("\\R"))
                            .noneMatch(line -> line.strip().startsWith("::"));
                    assertThat(document).doesNotContainPattern("##\\w*\\[");
                });
    }

    /** This format consists of commands, of which the submission must not add another. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_command_to_the_annotations_of_github(String hostile) {
        String log = new GithubAnnotations().write(shown(hostile));

        assertThat(commands(log)).isEqualTo(commands(new GithubAnnotations().write(shown("x"))));
        assertThat(log.codePoints().filter(c -> !isPlain(c)).boxed()).isEmpty();
        assertThat(log).doesNotContainPattern("##\\w*\\[");
    }

    private static List<String> commands(String log) {
        return RunnerCommand.in(log).stream()
                .map(command -> command.name() + command.properties().keySet())
                .toList();
    }

    private static Stream<ReportFormat> withoutCommands() {
        return ReportFormats.OF_KIT.all().stream()
                .filter(format -> !(format instanceof GithubAnnotations));
    }

    /** Everything that a submission contains is in code, so it adds nothing to the structure. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_markup_to_the_markdown(String hostile) {
        assertThat(markdown(hostile)).isEqualTo(markdown(HARMLESS));
    }

    private static List<String> markdown(String hostile) {
        List<String> nodes = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(new MarkdownFormat().write(shown(hostile)))
                .accept(
                        new AbstractVisitor() {
                            @Override
                            protected void visitChildren(Node parent) {
                                nodes.add(parent.getClass().getSimpleName());
                                super.visitChildren(parent);
                            }

                            @Override
                            public void visit(HtmlBlock block) {
                                nodes.add(block.getLiteral());
                            }

                            @Override
                            public void visit(HtmlInline inline) {
                                nodes.add(inline.getLiteral());
                            }

                            @Override
                            public void visit(Text text) {
                                nodes.add(text.getLiteral());
                            }

                            @Override
                            public void visit(FencedCodeBlock block) {
                                nodes.add("block");
                            }

                            @Override
                            public void visit(Code code) {
                                nodes.add("code");
                            }
                        });
        return nodes;
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_value_to_the_json_of_other_programs(String hostile) {
        for (String name : List.of("sarif", "gitlab", "gradescope", "prairielearn", "exercism")) {
            ReportFormat format = ReportFormats.OF_KIT.named(name).orElseThrow();

            assertThat(shape(format.write(shown(hostile))))
                    .as(name)
                    .isEqualTo(shape(format.write(shown(HARMLESS))));
        }
    }

    /** Returns a document without its texts. */
    private static String shape(String json) {
        return shape(JsonMapper.shared().readTree(json));
    }

    private static String shape(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(property -> property.getKey() + "=" + shape(property.getValue()))
                    .toList()
                    .toString();
        }
        return node.isArray()
                ? node.valueStream().map(HostileTextTest::shape).toList().toString()
                : node.isString() ? "text" : node.toString();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_contain_no_formula_in_a_gradebook(String hostile) throws IOException {
        for (String name : List.of("canvas", "moodle")) {
            try (CSVParser rows =
                    CSVFormat.RFC4180.parse(new java.io.StringReader(gradebook(name, hostile)))) {
                assertThat(rows.getRecords())
                        .hasSize(name.equals("canvas") ? 3 : 2)
                        .allSatisfy(row ->
                                assertThat(row)
                                        .allSatisfy(cell ->
                                                assertThat(cell)
                                                        .doesNotContainPattern(
                                                                "^[\\s\\p{Z}]*[=+@\uFF1D-](?!$)")));
            }
        }
    }

    /** Returns the grades of a student who chose the name on the platform. */
    private static String gradebook(String name, String hostile) {
        Person person =
                new Person(
                        hostile,
                        hostile,
                        hostile,
                        List.of("7"),
                        Map.of(
                                "Student",
                                hostile,
                                "ID",
                                "7",
                                "Section",
                                hostile,
                                "Identifier",
                                "Participant 7"));
        ClassGrades grades =
                new ClassGrades(
                        "Week 1",
                        BigDecimal.ONE,
                        List.of(
                                new StudentGrade(
                                        person,
                                        SubmissionName.parse(hostile),
                                        new Score(BigDecimal.ZERO, BigDecimal.ONE),
                                        Map.of())));
        return Gradebook.named(name).orElseThrow().csv(grades);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_markup_to_the_page(String hostile) {
        assertThat(tags(hostile)).isEqualTo(tags(HARMLESS));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_element_to_the_xml(String hostile) throws Exception {
        assertThat(elements(hostile)).isEqualTo(elements(HARMLESS));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_add_no_value_to_the_json(String hostile) {
        JsonNode report =
                JsonMapper.shared().readTree(new JsonReportFormat().write(shown(hostile)));

        assertThat(report.path("points").decimalValue()).isZero();
        assertThat(report.propertyNames())
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(new JsonReportFormat().write(shown(HARMLESS)))
                                .propertyNames());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_contain_no_formula_in_the_table_of_a_class(String hostile) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.parse(new java.io.StringReader(csv(hostile)))) {
            List<CSVRecord> records = rows.getRecords();

            assertThat(records).hasSize(2);
            assertThat(records.get(1)).hasSameSizeAs(records.get(0));
            assertThat(records.get(1))
                    .allSatisfy(cell ->
                            assertThat(cell).doesNotContainPattern("^[\\s\\p{Z}]*[=+@\uFF1D-]"));
        }
    }

    /** Such a spreadsheet takes the commas, and the quotation marks after them, for text. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void should_contain_no_formula_for_a_spreadsheet_that_separates_cells_otherwise(String hostile)
            throws IOException {
        assertThat(csv(hostile).split("[;\t\r\n]"))
                .allSatisfy(cell ->
                        assertThat(cell)
                                .doesNotContainPattern(
                                        "^[\\s\\p{Z}\"]*[-=+@\uFF1D\uFF0B\uFF0D\uFF20]"));
    }

    /** Returns the tags of a page, with the names of their attributes but without the values. */
    private static List<String> tags(String hostile) {
        return TAG.matcher(new HtmlReportFormat().write(shown(hostile)))
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    private static boolean isPlain(int c) {
        return c == '\n' || c == '\t' || PlainText.isHarmless(c);
    }

    private static int elements(String hostile) throws Exception {
        byte[] xml = new JunitXmlFormat().write(shown(hostile)).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml));
        return document.getElementsByTagName("*").getLength();
    }

    private static String terminal(String hostile) {
        return String.join(
                "\n",
                new TerminalReport(shown(hostile), Palette.PLAIN, Glyphs.UNICODE, TextWidth.DEFAULT)
                        .lines());
    }

    private static String csv(String hostile) {
        List<Handed> handed =
                List.of(
                        new Handed(
                                hostile,
                                SubmissionName.parse(hostile),
                                List.of(hostile),
                                (course, given) -> new Submission(List.of(), List.of())));
        Score none = new Score(BigDecimal.ZERO, BigDecimal.ONE);
        Grade grade =
                new Grade(
                        hostile,
                        GradeStatus.CANNOT_BE_READ,
                        hostile,
                        none,
                        BigDecimal.ZERO,
                        Map.of(),
                        hostile,
                        Instant.EPOCH);
        return new ClassTable(handed, Matching.withoutRoster(handed, Map.of()), List.of("01-a"))
                .csv(Map.of(hostile, grade));
    }

    private static ShownReport shown(String hostile) {
        return new ShownReport(report(hostile), Audience.STAFF, true);
    }

    private static Report report(String hostile) {
        Bar bar = new Bar(Bar.Kind.WORKING, Duration.ZERO, Duration.ofSeconds(3));
        CheckTimeline timeline =
                new CheckTimeline(
                        1,
                        Duration.ZERO,
                        null,
                        new Chart(Duration.ofSeconds(6), List.of(new Row(hostile, List.of(bar)))));
        Details details =
                new Details(
                        hostile,
                        hostile,
                        hostile.lines().toList(),
                        hostile.lines().toList(),
                        timeline,
                        hostile,
                        List.of(hostile),
                        List.of(hostile));
        List<TaskVerdict> verdicts =
                List.of(
                        TaskVerdict.ran(
                                "02-measure",
                                List.of(
                                        new CheckVerdict(
                                                "exact",
                                                Reason.ASSERTION,
                                                details,
                                                new Printed(hostile, 1),
                                                Map.of(hostile, hostile)))),
                        TaskVerdict.stopped(
                                "03-tasks", TaskProblem.of(Reason.DID_NOT_COMPILE, hostile)));
        SourceFile file = new SourceFile("a/" + hostile + ".java", hostile);
        Submission submission =
                new Submission(
                        List.of(
                                new TaskSources(
                                        "02-measure",
                                        List.of(file),
                                        Map.of(),
                                        null,
                                        List.of(hostile)),
                                new TaskSources("03-tasks", List.of(file), null)),
                        List.of(hostile));
        return new Scoring(SampleReport.course())
                .report(submission, verdicts, Instant.EPOCH)
                .of(hostile, hostile);
    }
}
