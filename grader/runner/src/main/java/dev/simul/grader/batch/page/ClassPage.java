package dev.simul.grader.batch.page;

import dev.simul.checks.text.Phrases;
import dev.simul.grader.batch.page.ReportDigest.Task;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.similarity.SimilarPair;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Supplies the text of the HTML page that shows what a class has in common: how the scores are
 * distributed, which checks are the hardest, what the class believes, and whose answers had to be
 * stopped. The variant for the projector names no person and links to no report.
 */
public final class ClassPage {
    private static final String TEMPLATE = "classpage.jte";
    private static final int BINS = 10;
    private static final int HARDEST = 10;
    private static final int COMMONEST = 8;
    private static final int MOST_SIMILAR = 50;

    /** The reasons for which a check is stopped from outside or ends the JVM. */
    private static final List<String> STOPS =
            List.of(
                    "timed-out",
                    "stalled",
                    "out-of-memory",
                    "exceeded-limit",
                    "exited",
                    "crashed",
                    "aborted",
                    "did-not-report");

    private final String title;
    private final List<ClassMember> members;
    private final List<ClassMember> graded;
    private final List<SimilarPair> similar;
    private final boolean namesPeople;

    private ClassPage(
            String title,
            List<ClassMember> members,
            List<SimilarPair> similar,
            boolean namesPeople) {
        this.title = title;
        this.members = List.copyOf(members);
        this.similar = List.copyOf(similar);
        this.graded =
                members.stream()
                        .filter(member -> member.grade().status() == GradeStatus.GRADED)
                        .toList();
        this.namesPeople = namesPeople;
    }

    static ClassPage of(String title, List<ClassMember> members, List<SimilarPair> similar) {
        return new ClassPage(title, members, similar, true);
    }

    /**
     * Returns the variant for the projector.
     *
     * @return a page that names no person and links to no report
     */
    public ClassPage forProjector() {
        return new ClassPage(title, members, List.of(), false);
    }

    /**
     * Returns the page as a single HTML document that needs no other files.
     *
     * @return HTML
     */
    public String write() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(TEMPLATE, this, html);
        return html.toString();
    }

    /**
     * Returns the name of the course, with its version and the assignment.
     *
     * @return the text
     */
    public String title() {
        return title;
    }

    /**
     * Returns whether the page may name people.
     *
     * @return false for the projector
     */
    public boolean namesPeople() {
        return namesPeople;
    }

    /**
     * A number with a caption.
     *
     * @param value the number, formatted
     * @param caption what the number is
     */
    public record Figure(String value, String caption) {}

    /**
     * Returns the numbers at the top of the page.
     *
     * @return the numbers of submissions, and the median and mean of the percentages
     */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(String.valueOf(members.size()), "submissions"));
        figures.add(new Figure(String.valueOf(graded.size()), "graded"));
        if (!graded.isEmpty()) {
            List<BigDecimal> sorted = graded.stream().map(ClassPage::percent).sorted().toList();
            BigDecimal low = sorted.get((sorted.size() - 1) / 2);
            BigDecimal high = sorted.get(sorted.size() / 2);
            figures.add(new Figure(average(List.of(low, high)) + " %", "median"));
            figures.add(new Figure(average(sorted) + " %", "mean"));
        }
        return figures;
    }

    /** Returns the percentage of the points that count, after policies and adjustments. */
    private static BigDecimal percent(ClassMember member) {
        return member.grade().score().percent();
    }

    private static String average(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Phrases.number(
                sum.divide(BigDecimal.valueOf(numbers.size()), 1, RoundingMode.HALF_UP));
    }

    /**
     * A bar of the distribution.
     *
     * @param from the lowest percentage
     * @param to the highest percentage
     * @param count the number of submissions
     * @param height the height of the bar in percent of the highest bar
     */
    public record Bin(int from, int to, int count, int height) {}

    /**
     * Returns the distribution of the scores.
     *
     * @return ten bars, the last of which includes 100 %
     */
    public List<Bin> distribution() {
        int[] counts = new int[BINS];
        graded.forEach(
                member -> counts[Math.min(BINS - 1, percent(member).intValue() / (100 / BINS))]++);
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        return IntStream.range(0, BINS)
                .mapToObj(i ->
                        new Bin(
                                i * BINS,
                                i == BINS - 1 ? 100 : i * BINS + BINS - 1,
                                counts[i],
                                (100 * counts[i] + most - 1) / most))
                .toList();
    }

    /**
     * Returns the checks that the smallest shares of answers pass.
     *
     * @return at most ten checks that fail for at least one answer, the hardest first
     */
    public List<HardCheck> hardest() {
        return HardCheck.hardest(tasks(graded), HARDEST);
    }

    /** Returns the tasks of submissions on which checks ran. */
    static List<Task> tasks(List<ClassMember> members) {
        return members.stream()
                .flatMap(member -> member.digest().tasks().stream())
                .filter(Task::isTried)
                .toList();
    }

    static String number(String task) {
        return task.replaceFirst("-.*", "");
    }

    static String words(String reason) {
        return reason.equals("assertion") ? "not as expected" : reason.replace('-', ' ');
    }

    /**
     * Returns what the class believes.
     *
     * @return the misconceptions that the reports name, the commonest first
     */
    public List<CommonBelief> beliefs() {
        return CommonBelief.of(graded, namesPeople);
    }

    /**
     * Returns the misconceptions to show first.
     *
     * @return the commonest of {@link #beliefs}
     */
    public List<CommonBelief> commonest() {
        return beliefs().stream().limit(COMMONEST).toList();
    }

    /**
     * Returns the other misconceptions.
     *
     * @return the rest of {@link #beliefs}
     */
    public List<CommonBelief> rarer() {
        return beliefs().stream().skip(COMMONEST).toList();
    }

    /**
     * Answers that had to be stopped for the same reason.
     *
     * @param reason the reason in words
     * @param count the number of submissions
     * @param links the reports; empty for the projector
     */
    public record Stopped(String reason, int count, List<Link> links) {
        /** Copies the list. */
        public Stopped {
            links = List.copyOf(links);
        }
    }

    /**
     * Returns the answers that were stopped from outside or ended their JVM.
     *
     * @return the answers by reason, without reasons that do not occur
     */
    public List<Stopped> stopped() {
        List<Stopped> all = new ArrayList<>();
        for (String reason : STOPS) {
            List<Link> links = new ArrayList<>();
            for (ClassMember member : graded) {
                member.digest().tasks().stream()
                        .filter(task ->
                                task.checks().stream()
                                        .anyMatch(check -> check.reason().equals(reason)))
                        .findFirst()
                        .ifPresent(task ->
                                links.add(
                                        new Link(
                                                member.name() + ", board " + number(task.id()),
                                                member.link(task.id()))));
            }
            if (!links.isEmpty()) {
                all.add(new Stopped(words(reason), links.size(), namesPeople ? links : List.of()));
            }
        }
        return all;
    }

    /**
     * Returns the similar answers to show.
     *
     * @return the most similar pairs; none for the projector
     */
    public List<SimilarAnswers> similar() {
        return SimilarAnswers.of(similar.stream().limit(MOST_SIMILAR).toList(), members);
    }

    /**
     * Returns how many pairs of answers are similar.
     *
     * @return the number of all pairs, also of those that are not shown
     */
    public int similarPairs() {
        return similar.size();
    }

    /**
     * A row of the table.
     *
     * @param name the names of the people, or the name of the submission
     * @param submission the name of the submission
     * @param address the address of the report, or an empty text if there is none
     * @param points the points, such as "8.5 of 10"
     * @param percent the percentage
     * @param status the status in words
     * @param message why it was not graded; often empty
     * @param isLate whether it was handed in late
     * @param boards the boards
     */
    public record Row(
            String name,
            String submission,
            String address,
            String points,
            BigDecimal percent,
            String status,
            String message,
            boolean isLate,
            List<Cell> boards) {
        /** Copies the list. */
        public Row {
            boards = List.copyOf(boards);
        }

        /**
         * Returns the number of boards with all points, in words.
         *
         * @return a text such as "20 of 24"
         */
        public String done() {
            return boards.stream().filter(cell -> cell.style().equals("passed")).count()
                    + " of "
                    + boards.size();
        }
    }

    /**
     * A board of a submission.
     *
     * @param number the number of the board
     * @param style the status of the board, which is also its class in the style sheet
     */
    public record Cell(String number, String style) {}

    /**
     * Returns the rows of the table.
     *
     * @return a row for each submission, in the order of the class; none for the projector
     */
    public List<Row> rows() {
        return namesPeople ? members.stream().map(ClassPage::row).toList() : List.of();
    }

    private static Row row(ClassMember member) {
        return new Row(
                member.name(),
                member.grade().name(),
                member.grade().folder().isEmpty() ? "" : member.link(),
                Phrases.number(member.grade().score().points())
                        + " of "
                        + Phrases.number(member.grade().score().maxPoints()),
                percent(member),
                member.grade().status().words(),
                member.grade().message(),
                member.isLate(),
                member.digest().tasks().stream()
                        .map(task -> new Cell(number(task.id()), task.status()))
                        .toList());
    }

    /**
     * Returns how many submissions are late.
     *
     * @return the number
     */
    public long late() {
        return members.stream().filter(ClassMember::isLate).count();
    }

    /**
     * Returns the reasons why submissions were not graded.
     *
     * @return the number of submissions by status in words, without those that were graded
     */
    public Map<String, Long> notGraded() {
        return members.stream()
                .filter(member -> member.grade().status() != GradeStatus.GRADED)
                .map(member -> member.grade().status().words().toLowerCase(Locale.ROOT))
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }
}
