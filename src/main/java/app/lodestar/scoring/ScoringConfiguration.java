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
    FrameworkScorer frameworkScorer(Calculations calculations) {
        return new FrameworkScorer(calculations, ScoreSettings.USUAL);
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
    MetricSplit metricSplit(Calculations calculations) {
        return new MetricSplit(calculations);
    }

    @Bean
    MetricSql metricSql(Calculations calculations) {
        return new MetricSql(calculations);
    }
}
