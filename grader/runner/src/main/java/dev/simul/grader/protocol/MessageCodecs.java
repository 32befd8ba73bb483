package dev.simul.grader.protocol;

import static dev.simul.grader.protocol.RecordCodec.BYTES;
import static dev.simul.grader.protocol.RecordCodec.FLAG;
import static dev.simul.grader.protocol.RecordCodec.NUMBER;
import static dev.simul.grader.protocol.RecordCodec.TEXT;
import static dev.simul.grader.protocol.RecordCodec.TEXT_OR_NULL;
import static dev.simul.grader.protocol.RecordCodec.constant;
import static dev.simul.grader.protocol.RecordCodec.list;
import static dev.simul.grader.protocol.RecordCodec.map;
import static dev.simul.grader.protocol.RecordCodec.oneOf;
import static dev.simul.grader.protocol.RecordCodec.record;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.TimelineText;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.RecordCodec.Case;
import dev.simul.grader.protocol.RecordCodec.Component;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codecs of the messages between the grader and its child JVMs. */
public final class MessageCodecs {
    private static final RecordCodec<List<String>> TEXTS = list(TEXT);
    private static final RecordCodec<Map<String, byte[]>> FILES = map(BYTES);
    private static final RecordCodec<Map<String, String>> ENTRIES = map(TEXT);

    private static final RecordCodec<List<SourceFile>> SOURCES =
            list(
                    record(
                            values -> new SourceFile(values.next(), values.next()),
                            new Component<>(SourceFile::path, TEXT),
                            new Component<>(SourceFile::text, TEXT)));

    private static final RecordCodec<CompileRequest> ALONE =
            record(
                    values -> new CompileRequest(values.next(), values.next(), values.next()),
                    new Component<>(CompileRequest::sources, SOURCES),
                    new Component<>(CompileRequest::classes, FILES),
                    new Component<>(CompileRequest::withCheckLibraries, FLAG));

    private static final RecordCodec<BatchCompileRequest> BATCH =
            record(
                    values -> new BatchCompileRequest(values.next()),
                    new Component<>(BatchCompileRequest::tasks, list(SOURCES)));

    /** The codec of requests to the child that compiles. */
    public static final RecordCodec<CompilerRequest> COMPILER_REQUEST =
            oneOf(
                    new Case<>(CompileRequest.class, ALONE),
                    new Case<>(BatchCompileRequest.class, BATCH));

    private static final RecordCodec<Diagnostic> DIAGNOSTIC =
            record(
                    values ->
                            new Diagnostic(
                                    values.next(), values.next(), values.next(), values.next()),
                    new Component<>(Diagnostic::file, TEXT),
                    new Component<>(Diagnostic::line, NUMBER),
                    new Component<>(Diagnostic::column, NUMBER),
                    new Component<>(Diagnostic::message, TEXT));

    private static final RecordCodec<CompileResult.Compiled> COMPILED =
            record(
                    values -> new CompileResult.Compiled(values.next()),
                    new Component<>(CompileResult.Compiled::classes, FILES));

    private static final RecordCodec<CompileResult.Refused> REFUSED =
            record(
                    values -> new CompileResult.Refused(values.next()),
                    new Component<>(CompileResult.Refused::errors, list(DIAGNOSTIC)));

    /** The codec of the reply to a {@link CompileRequest}. */
    public static final RecordCodec<CompileResult> COMPILE_RESULT =
            oneOf(
                    new Case<>(CompileResult.Compiled.class, COMPILED),
                    new Case<>(CompileResult.Refused.class, REFUSED));

    /**
     * The codec of the reply to a {@link BatchCompileRequest}, which contains the class files of
     * each task.
     */
    public static final RecordCodec<List<Map<String, byte[]>>> BATCH_RESULT = list(FILES);

    private static final RecordCodec<CheckCall> CHECK_CALL =
            record(
                    values -> new CheckCall(values.next(), values.next(), values.next()),
                    new Component<>(CheckCall::id, TEXT),
                    new Component<>(CheckCall::className, TEXT),
                    new Component<>(CheckCall::methodName, TEXT));

    /** The codec of requests to a child that runs checks. */
    public static final RecordCodec<TaskRun> TASK_RUN =
            record(
                    values ->
                            new TaskRun(
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next()),
                    new Component<>(TaskRun::answerFiles, FILES),
                    new Component<>(TaskRun::checkFiles, FILES),
                    new Component<>(TaskRun::checks, list(CHECK_CALL)),
                    new Component<>(TaskRun::parameters, ENTRIES),
                    new Component<>(TaskRun::keys, ENTRIES),
                    new Component<>(TaskRun::untilFailure, FLAG));

    private static final RecordCodec<@Nullable CheckTimeline> TIMELINE =
            TEXT.<@Nullable CheckTimeline>map(
                    timeline ->
                            TimelineText.write(timeline == null ? List.of() : List.of(timeline)),
                    text ->
                            text.isEmpty()
                                    ? null
                                    : TimelineText.read(text).stream().findFirst().orElse(null));

    private static final RecordCodec<Details> DETAILS =
            record(
                    values ->
                            new Details(
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next()),
                    new Component<>(Details::expected, TEXT),
                    new Component<>(Details::found, TEXT),
                    new Component<>(Details::summary, TEXTS),
                    new Component<>(Details::lanes, TEXTS),
                    new Component<Details, @Nullable CheckTimeline>(Details::timeline, TIMELINE),
                    new Component<Details, @Nullable String>(Details::site, TEXT_OR_NULL),
                    new Component<>(Details::notes, TEXTS),
                    new Component<>(Details::symptoms, TEXTS));

    private static final RecordCodec<Printed> PRINTED =
            record(
                    values -> new Printed(values.next(), values.next()),
                    new Component<>(Printed::text, TEXT),
                    new Component<>(Printed::omittedBytes, NUMBER));

    private static final RecordCodec<CheckVerdict> VERDICT =
            record(
                    values ->
                            new CheckVerdict(
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next()),
                    new Component<>(CheckVerdict::checkId, TEXT),
                    new Component<>(CheckVerdict::reason, constant(Reason.class)),
                    new Component<>(CheckVerdict::details, DETAILS),
                    new Component<>(CheckVerdict::printed, PRINTED),
                    new Component<>(CheckVerdict::published, ENTRIES));

    private static final RecordCodec<@Nullable TaskProblem> PROBLEM =
            list(record(
                            values -> new TaskProblem(values.next(), values.next()),
                            new Component<>(TaskProblem::reason, constant(Reason.class)),
                            new Component<>(TaskProblem::messages, TEXTS)))
                    .<@Nullable TaskProblem>map(
                            problem -> problem == null ? List.of() : List.of(problem),
                            problems -> problems.isEmpty() ? null : problems.getFirst());

    /** The codec of the verdicts on a submission, which the grader keeps. */
    public static final RecordCodec<List<TaskVerdict>> VERDICTS =
            list(
                    record(
                            values -> new TaskVerdict(values.next(), values.next(), values.next()),
                            new Component<>(TaskVerdict::taskId, TEXT),
                            new Component<TaskVerdict, @Nullable TaskProblem>(
                                    TaskVerdict::problem, PROBLEM),
                            new Component<>(TaskVerdict::checks, list(VERDICT))));

    /** The codec of messages from a child that runs checks. */
    public static final RecordCodec<WorkerMessage> WORKER_MESSAGE =
            oneOf(
                    new Case<>(
                            WorkerMessage.Started.class,
                            record(
                                    values -> new WorkerMessage.Started(values.next()),
                                    new Component<>(WorkerMessage.Started::checkId, TEXT))),
                    new Case<>(
                            WorkerMessage.Finished.class,
                            record(
                                    values -> new WorkerMessage.Finished(values.next()),
                                    new Component<>(WorkerMessage.Finished::verdict, VERDICT))),
                    new Case<>(
                            WorkerMessage.Done.class, record(values -> new WorkerMessage.Done())));

    private MessageCodecs() {}
}
