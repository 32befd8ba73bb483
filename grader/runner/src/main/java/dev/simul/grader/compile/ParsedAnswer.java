package dev.simul.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.simul.grader.submission.SourceFile;
import java.util.Map;

/**
 * The syntax trees of an answer, in which the compiler has resolved all names and types.
 *
 * @param trees returns the positions and types of trees
 * @param units the tree of each source file
 */
public record ParsedAnswer(Trees trees, Map<SourceFile, CompilationUnitTree> units) {}
