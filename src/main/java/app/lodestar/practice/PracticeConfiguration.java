package app.lodestar.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Loads the question bank at the start, which a bad file stops. */
@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

    @Bean
    QuestionBank questionBank(ResourcePatternResolver resources) {
        var files = new TreeMap<String, String>();
        try {
            for (Resource file : resources.getResources("classpath*:questions/*.json")) {
                String name = Objects.requireNonNull(file.getFilename());
                if (files.put(name, file.getContentAsString(StandardCharsets.UTF_8)) != null) {
                    throw new BadQuestionsException(List.of(name + ": twice on the class path"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return QuestionBank.of(files);
    }
}
