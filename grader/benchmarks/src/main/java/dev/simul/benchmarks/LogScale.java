package dev.simul.benchmarks;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Maps values to positions on a logarithmic axis.
 *
 * @param low the lowest value, a power of ten
 * @param high the highest value, a power of ten
 * @param from the position of the lowest value
 * @param to the position of the highest value
 */
record LogScale(double low, double high, double from, double to) {

    /**
     * Returns the smallest scale that contains all values and that starts and ends at a power of
     * ten.
     */
    static LogScale over(DoubleStream values, double from, double to) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        return new LogScale(
                Math.pow(10, Math.floor(Math.log10(range.getMin()))),
                Math.pow(10, Math.ceil(Math.log10(range.getMax()))),
                from,
                to);
    }

    double at(double value) {
        return from + (to - from) * Math.log(value / low) / Math.log(high / low);
    }

    /** Returns the powers of ten on the axis, lowest first. */
    double[] powersOfTen() {
        return DoubleStream.iterate(low, power -> power <= high, power -> power * 10).toArray();
    }
}
