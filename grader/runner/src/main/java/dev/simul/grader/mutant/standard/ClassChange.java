package dev.simul.grader.mutant.standard;

/**
 * A small change of one class file.
 *
 * @param operator the id of the operator that makes the change
 * @param path the path of the class file
 * @param bytes the class file after the change
 * @param fileName the name of the source file
 * @param line the number of the line in the source file
 * @param method the name of the method that is changed
 * @param description what the change does, such as {@code removed call to Thread::sleep}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares changes or modifies their bytes
public record ClassChange(
        String operator,
        String path,
        byte[] bytes,
        String fileName,
        int line,
        String method,
        String description) {

    /**
     * Returns whether the change makes a condition always true.
     *
     * @return true if the condition is no longer evaluated, and the code after it always runs
     */
    public boolean makesTrue() {
        return operator.equals("condition") && description.contains("with true");
    }

    /**
     * Returns whether the change makes a method return what it returns anyway.
     *
     * @param statement the line that the change affects
     * @return true if the line returns the value that the change returns
     */
    public boolean returns(String statement) {
        return operator.equals("return-value")
                && statement.startsWith("return ")
                && (description + " ")
                        .contains(
                                " with "
                                        + statement
                                                .substring("return ".length())
                                                .replace(";", "")
                                                .strip()
                                        + " ");
    }
}
