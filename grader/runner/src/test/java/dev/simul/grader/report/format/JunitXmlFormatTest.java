package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlFormatTest {
    private final ShownReport shown = new ShownReport(SampleReport.report(), Audience.STAFF, true);

    /** Surefire writes one file for each suite; CI systems also read files with several. */
    @Test
    void should_write_suites_that_match_the_schema_of_surefire() throws Exception {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(
                                new StreamSource(
                                        new StringReader(
                                                Schemas.text("surefire-test-report.xsd"))));
        List<Element> suites = elements("testsuite");

        assertThat(suites).hasSize(3);
        for (Element suite : suites) {
            assertThatCode(() -> schema.newValidator().validate(new DOMSource(suite)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void should_say_the_whole_sentence_in_the_message() throws Exception {
        assertThat(elements("failure").getFirst().getAttribute("message"))
                .isEqualTo("expected 3 s: all waits run together, but took 6 s: one after another");
        assertThat(elements("failure").getLast().getAttribute("message"))
                .isEqualTo("deadlock: everybody waits");
        assertThat(elements("error").getFirst().getAttribute("message"))
                .isEqualTo("does not compile: b/Measure.java:3: ';' expected");
    }

    @Test
    void should_say_only_the_reason_of_a_hidden_check_to_students() throws Exception {
        ShownReport forStudents = new ShownReport(SampleReport.report(), Audience.STUDENT, true);

        assertThat(elements(forStudents, "failure").getLast().getAttribute("message"))
                .isEqualTo("deadlock");
    }

    @Test
    void should_name_each_check_once_in_the_whole_course() throws Exception {
        Report report = SampleReport.report();
        // The same title twice, in one task.
        Report repeated =
                report.withTasks(
                        List.of(
                                SampleReport.withTitle(report.tasks().getFirst(), "the same"),
                                report.tasks().get(1),
                                report.tasks().get(2)));
        ShownReport whole = new ShownReport(repeated, Audience.STAFF, true);

        assertThat(elements(whole, "testcase").stream().map(test -> test.getAttribute("name")))
                .doesNotHaveDuplicates()
                .contains("01-wait-n: the same (no-leak)", "02-measure: measures exactly");
    }

    private List<Element> elements(String name) throws Exception {
        return elements(shown, name);
    }

    private static List<Element> elements(ShownReport shown, String name) throws Exception {
        byte[] xml = new JunitXmlFormat().write(shown).getBytes(StandardCharsets.UTF_8);
        NodeList nodes =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
