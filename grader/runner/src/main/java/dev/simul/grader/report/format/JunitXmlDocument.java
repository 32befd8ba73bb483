package dev.simul.grader.report.format;

import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.TaskReport;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one report as JUnit XML, with a test suite for each task and a test case for each check.
 */
final class JunitXmlDocument {
    private final XMLStreamWriter xml;
    private final boolean withRemedies;

    JunitXmlDocument(XMLStreamWriter xml, boolean withRemedies) {
        this.xml = xml;
        this.withRemedies = withRemedies;
    }

    void write(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", 0);
        attribute("name", report.course());
        for (TaskReport task : report.tasks()) {
            suite(task);
        }
        end(0);
        xml.writeEndDocument();
    }

    private void suite(TaskReport task) throws XMLStreamException {
        start("testsuite", 1);
        attribute("name", task.id());
        attribute("tests", String.valueOf(task.checks().size()));
        attribute("failures", count(task, Status.FAILED));
        attribute("errors", count(task, Status.COULD_NOT_RUN));
        attribute("skipped", count(task, Status.NOT_STARTED));
        attribute("time", "0");
        for (CheckReport check : task.checks()) {
            testCase(task, check);
        }
        end(1);
    }

    private void testCase(TaskReport task, CheckReport check) throws XMLStreamException {
        CheckText text = new CheckText(task, check);
        start("testcase", 2);
        attribute("name", text.name());
        attribute("classname", task.id() + "." + check.id());
        attribute("time", "0");
        switch (check.status()) {
            case PASSED -> {}
            case FAILED -> problem("failure", check, text);
            case COULD_NOT_RUN -> problem("error", check, text);
            case NOT_STARTED -> {
                start("skipped", 3);
                attribute("message", check.reason().words());
                xml.writeEndElement();
            }
        }
        if (!check.printed().text().isEmpty()) {
            start("system-out", 3);
            xml.writeCharacters(PlainText.xml(check.printed().text()));
            xml.writeEndElement();
        }
        end(2);
    }

    private void problem(String element, CheckReport check, CheckText text)
            throws XMLStreamException {
        start(element, 3);
        attribute("type", check.reason().id());
        attribute("message", text.sentence());
        xml.writeCharacters(PlainText.xml(String.join("\n", text.lines(withRemedies))));
        xml.writeEndElement();
    }

    private static String count(TaskReport task, Status status) {
        return String.valueOf(
                task.checks().stream().filter(check -> check.status() == status).count());
    }

    private void start(String element, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PlainText.xml(value.replace('\n', ' ')));
    }
}
