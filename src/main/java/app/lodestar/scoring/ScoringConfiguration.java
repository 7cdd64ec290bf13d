package app.lodestar.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one scorer of a server, so that people share its turns and what it has answered before. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    Calculations calculations() {
        return new Calculations();
    }

    @Bean
    SeriesCache seriesCache() {
        return new SeriesCache();
    }

    @Bean
    FrameworkScorer frameworkScorer(Calculations calculations, SeriesCache cache) {
        return new FrameworkScorer(calculations::answer, cache, ScoreSettings.USUAL);
    }

    @Bean
    MetricPicture metricPicture(Calculations calculations) {
        return new MetricPicture(calculations);
    }

    @Bean
    MetricRows metricRows(Calculations calculations) {
        return new MetricRows(calculations);
    }

    @Bean
    MetricSplit metricSplit(Calculations calculations, SeriesCache cache) {
        return new MetricSplit(calculations::answer, cache);
    }

    @Bean
    MetricSql metricSql(Calculations calculations) {
        return new MetricSql(calculations);
    }
}
